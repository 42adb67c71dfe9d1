package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

class TokenizerTest {
    private static final Tokenizer TOKENIZER = new Tokenizer(Lexicon.bundled());

    private static List<String> forms(String text) {
        return TOKENIZER.tokenize(text, new Span(0, text.length())).stream()
                .map(span -> span.in(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', textBlock = """
            The mayor didn't say it's over. => The mayor did n't say it 's over .
            We cannot and won't wait; they’re gonna leave. => We can not and wo n't wait ; they ’re gon na leave .
            the rebels' trucks and Lora’s map => the rebels ' trucks and Lora ’s map
            a war-torn town, an anti-tank gun, an ex-mayor => a war - torn town , an anti-tank gun , an ex-mayor
            the 26-year-old driver of a T-72 => the 26 - year - old driver of a T - 72
            Lt. Col. A. B. Varga met Gen. Lund. => Lt. Col. A. B. Varga met Gen. Lund .
            at 5 p.m. on Nov. 3 in the U.S. capital => at 5 p.m. on Nov. 3 in the U.S. capital
            It cost $3.5bn, or 12% of 4,500,000 euros => It cost $ 3.5 bn , or 12 % of 4,500,000 euros
            dated 27/03/2016 or 2016-03-27, at 14:05 => dated 27/03/2016 or 2016-03-27 , at 14:05
            between 1969-1970 and 5-10 people => between 1969 - 1970 and 5 - 10 people
            "[T]he road (t)here is wom[e]n's" => " [T]he road (t)here is wom[e]n 's "
            Well... wait… no—never => Well ... wait … no — never
            see http://news.example.org/a?b=1, or desk@example.org. => see http://news.example.org/a?b=1 , or desk@example.org .
            @harbour_desk on #Northport => @harbour_desk on #Northport
            and/or the men/women of Sa'dah => and / or the men / women of Sa'dah
            in the 1990s, the '90s and 2014's drought => in the 1990s , the '90s and 2014 's drought
            No. 7 was full. No. => No. 7 was full . No .
            non-U.S. oil ran 1.5 km. Il. => non-U.S. oil ran 1.5 km . Il .
            UN Res. 2254, see p. 15 etc. => UN Res. 2254 , see p. 15 etc .
            Côte d'Ivoire and O'Hara’s Qa’im => Côte d'Ivoire and O'Hara ’s Qa’im
            AT&T's staff -- some of it -- left => AT&T 's staff -- some of it -- left
            (he said) «oui» ‘no’ => ( he said ) « oui » ‘ no ’
            two Su-25s, a BM-21 and 155mm shells near al-Bab => two Su - 25s , a BM - 21 and 155 mm shells near al - Bab
            from 14:00-16:30 on May 3-5 at $1.2m-$1.5m => from 14:00 - 16:30 on May 3 - 5 at $ 1.2 m - $ 1.5 m
            £5m, €7,5 million and 1,200,000 dinars [1,2] => £ 5 m , € 7,5 million and 1,200,000 dinars [ 1 , 2 ]
            the “Star”’s crew and “the army's” plan => the “ Star ” ’s crew and “ the army 's ” plan
            Was it them?! Nobody... at all.? => Was it them ?! Nobody ... at all .?
            owned by Northport Oil Inc.. They left. => owned by Northport Oil Inc. . They left .
            the order of R. B., who led it; W. 5th Street => the order of R. B. , who led it ; W. 5th Street
            call 3-5290 or +4412345-678, ext. 12 => call 3-5290 or +4412345-678 , ext. 12
            the group soc.culture.harbour met b/c of it => the group soc.culture.harbour met b/c of it
            by Northport@Courier.org, @desk.example.org => by Northport@Courier.org , @desk.example.org
            NORTHPORT’S MAYOR WON'T GO => NORTHPORT ’S MAYOR WO N'T GO
            50kg, 5pm, 60km/h; 30% of 24/7 => 50 kg , 5 pm , 60 km / h ; 30 % of 24/7
            """)
    void cutsAsTheEnglishTreebanksDo(String text, String expected) {
        assertThat(String.join(" ", forms(text))).isEqualTo(expected);
    }

    @Test
    void formsAreTheUntouchedCharactersInOrder() {
        String text = "“It’s 3.5km,” — said\u00a0Col. Őry; 'naïve' 🙂👍🏽 e.g. x…";
        List<Span> tokens = TOKENIZER.tokenize(text, new Span(0, text.length()));
        StringBuilder joined = new StringBuilder();
        int end = 0;
        for (Span token : tokens) {
            assertThat(token.length()).isPositive();
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            end = token.end();
            joined.append(token.in(text));
        }
        assertThat(joined).hasToString(text.replace(" ", "").replace("\u00a0", ""));
    }

    @Test
    void signsWithoutWidthDoNotPartWords() {
        assertThat(forms("The gar\u00adri\u00adson of North\u2060port\ufeff left\u00a0at\u202f5.\u200b It"))
                .containsExactly("The", "gar\u00adri\u00adson", "of", "North\u2060port", "left", "at", "5", ".", "It");
    }

    @Test
    void looksNowhereOutsideTheRange() {
        String text = "cannot";
        assertThat(TOKENIZER.tokenize(text, new Span(0, 3))).containsExactly(new Span(0, 3));
    }
}
