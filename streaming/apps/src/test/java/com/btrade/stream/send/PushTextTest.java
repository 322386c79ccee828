package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BatchId;
import com.btrade.model.LinkToken;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PushTextTest {
    private static final LinkToken UUID = new LinkToken("0123456789abcdef");
    private final Links links = new Links("https://www.yaocai.example");
    private final PushText text = new PushText(links, World.ANGELICA);

    @Test
    void fillsTheVariablesOfTheSmsTemplate() {
        assertThat(text.content(Template.SMS_PUSH, UUID).values())
                .containsEntry("purchaseinfoid", "1703?uuid=0123456789abcdef")
                .containsEntry("variety", "当归")
                .containsEntry("name", "张老板")
                .containsEntry("specification", "一等")
                .containsEntry("quantity", "500")
                .containsEntry("unit", "公斤");
    }

    @Test
    void fillsTheFieldsOfTheWechatTemplate() {
        assertThat(text.content(Template.WECHAT_PUSH, UUID).values())
                .containsKeys("first", "remark")
                .containsEntry("keyword1", "当归（一等），产地：甘肃，干货")
                .containsEntry("keyword2", "500公斤")
                .containsEntry("keyword3", "张老板")
                .containsEntry("keyword4", "2026-11-22 16:30");
    }

    @Test
    void readsAsTheRecipientWouldReadIt() {
        assertThat(Template.SMS_PUSH_FOLLOW.render(text.content(Template.SMS_PUSH_FOLLOW, UUID)))
                .contains("张老板正在采购当归")
                .contains("https://www.yaocai.example/purchase/purchaseinfo/1703?uuid=0123456789abcdef")
                .contains("关注")
                .doesNotContain("%");
    }

    @Test
    void neverCutsTheLinkOfTheLongestId() {
        Purchase last = purchase(new BatchId(Integer.MAX_VALUE), "当归");
        assertThat(new PushText(links, last).content(Template.SMS_PUSH, UUID).values())
                .containsEntry("purchaseinfoid", "2147483647?uuid=0123456789abcdef");
    }

    @Property
    void keepsEveryValueWithinWhatProvidersTake(@ForAll String anything) {
        PushText odd = new PushText(links, purchase(World.BATCH, anything));
        assertThat(odd.content(Template.SMS_PUSH, UUID).values().values())
                .allMatch(value -> value.length() <= 32 && value.chars().noneMatch(Character::isISOControl));
        assertThat(odd.content(Template.WECHAT_PUSH, UUID).values().values())
                .allMatch(value -> value.length() <= 20 && value.chars().noneMatch(Character::isISOControl));
    }

    private static Purchase purchase(BatchId batch, String text) {
        return new Purchase(batch, "1", text, text, text, text, text, text, text, Instant.EPOCH);
    }
}
