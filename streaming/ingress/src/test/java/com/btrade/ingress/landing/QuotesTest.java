package com.btrade.ingress.landing;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.ingress.landing.Quotes.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotesTest {
    @Test
    void aNumberIsAPricePerUnitAndWordsStayWords() {
        assertThat(new Quote("9.5", Answer.NONE).text("公斤")).isEqualTo("9.5 元/公斤");
        assertThat(new Quote("9", Answer.NONE).text("")).isEqualTo("9 元");
        assertThat(new Quote("面议", Answer.NONE).text("公斤")).isEqualTo("面议");
    }

    @Test
    void countsTheQuotesThatAreNotListed() {
        Quote one = new Quote("9", Answer.ACCEPTED);

        assertThat(new Quotes(3, 1, List.of(one), true).more()).isEqualTo(2);
    }

    @Test
    void anAnswerOfTheWebsiteThatIsNotKnownCountsAsNone() {
        assertThat(Answer.of(2)).isEqualTo(Answer.REJECTED);
        assertThat(Answer.of(9)).isEqualTo(Answer.NONE);
    }
}
