package com.btrade.jobs.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Mobile;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800000001 | 13800000001 | | ",
                "138 0000 0001 | 13800000001 | | ",
                "１３８-0000-0001 | 13800000001 | | ",
                "+86 13800000001 | 13800000001 | | ",
                "008613800000001 | 13800000001 | | ",
                "13800000001/13900000002 | 13800000001 13900000002 | | ",
                "13800000001 13900000002 | 13800000001 13900000002 | | ",
                "13800000001、13900000002；13800000001 | 13800000001 13900000002 | | ",
                "手机13800000001（微信同号） | 13800000001 | | ",
                "4001234567 | | 4001234567 | ",
                "400-123-4567 | | 400-123-4567 | ",
                "13800000001转801 | | 13800000001转801 | ",
                "0558-5112233 转 8 | | 0558-5112233 转 8 | ",
                "0558-5112233 | | | 0558-5112233",
                "(028)85112233,13800000001 | 13800000001 | | (028)85112233",
                "1380000000 | | | ",
                "138000000012 | | | ",
                "12800000001 | | | ",
                "无 | | | ",
                "'' | | | ",
            })
    void readsEachNumberForWhatItIs(String field, String mobiles, String phones, String landLines) {
        Contacts contacts = Contacts.in(field);

        assertThat(contacts.mobiles()).extracting(Mobile::number).containsExactlyElementsOf(words(mobiles));
        assertThat(contacts.phones()).isEqualTo(phones == null ? List.of() : List.of(phones));
        assertThat(contacts.landLines()).isEqualTo(landLines == null ? List.of() : List.of(landLines));
    }

    @Test
    void putsPhonesBehindThoseThatAreThereOnceAndWholeOrNotAtAll() {
        Contacts contacts = Contacts.in("4001234567,0558-5112233");

        assertThat(contacts.appendedTo("", 100)).hasValue("4001234567,0558-5112233");
        assertThat(contacts.appendedTo("0558-5112233", 100)).hasValue("0558-5112233,4001234567");
        assertThat(contacts.appendedTo("0312-5550000", 40)).hasValue("0312-5550000,4001234567,0558-5112233");
        assertThat(contacts.appendedTo("0312-5550000", 30)).isEmpty();
    }

    @Test
    void showsNoNumberInItsText() {
        assertThat(Contacts.in("13800000001,4001234567").toString()).doesNotContain("13800000001", "4001234567");
    }

    @Property
    void takesAnyTextWithoutFailing(@ForAll String text) {
        assertThat(Contacts.in(text).mobiles()).doesNotHaveDuplicates();
    }

    @Property
    void findsAMobileBetweenWords(@ForAll @IntRange(min = 0, max = 99_999_999) int number) {
        String mobile = String.format(java.util.Locale.ROOT, "138%08d", number);
        assertThat(Contacts.in("张三 " + mobile + " 长期求购").mobiles()).containsExactly(new Mobile(mobile));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" ", -1));
    }
}
