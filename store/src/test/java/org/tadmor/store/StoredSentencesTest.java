package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.events.EventType;
import org.tadmor.store.StoredSentences.Hit;
import org.tadmor.store.StoredSentences.Result;
import org.tadmor.text.Span;

/** Searching sentences. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class StoredSentencesTest {
    private static final int ALL = 1_000;

    private final StoreKind kind;

    StoredSentencesTest(StoreKind kind) {
        this.kind = kind;
    }

    private Result search(String words) {
        return search(words, ClaimFilter.ALL);
    }

    private Result search(String words, ClaimFilter filter) {
        return Filled.of(kind).sentences().search(words, filter, ALL, 0);
    }

    private static Map<String, Long> facet(Result result, String dimension) {
        return result.facets().getOrDefault(dimension, Map.of());
    }

    private static List<String> marked(Hit hit) {
        return hit.marks().stream().map(span -> span.in(hit.text())).toList();
    }

    @Test
    void wordsAreFoundInAnyOfTheirForms() {
        Set<String> forms = new HashSet<>();
        for (Hit hit : search("strike").hits()) {
            assertThat(marked(hit))
                    .isNotEmpty()
                    .allMatch(word -> word.toLowerCase(Locale.ROOT).startsWith("str"));
            marked(hit).forEach(word -> forms.add(word.toLowerCase(Locale.ROOT)));
        }

        assertThat(forms).hasSizeGreaterThan(1);
        assertThat(search("STRIKES").total()).isEqualTo(search("strike").total());
    }

    @Test
    void allWordsMustBeThere() {
        assertThat(search("hospital bombed").total())
                .isLessThanOrEqualTo(search("hospital").total());
        assertThat(search("hospital zebra").total()).isZero();
        assertThat(search("hospital|zebra").total())
                .isEqualTo(search("hospital").total());
    }

    @Test
    void aPhraseIsFoundAsItStands() {
        Result phrase = search("\"Russian Defence Ministry\"");

        assertThat(phrase.hits()).isNotEmpty().allMatch(hit -> hit.text().contains("Russian Defence Ministry"));
        assertThat(search("\"Ministry Defence Russian\"").total()).isZero();
    }

    @Test
    void aWordBehindAMinusIsForbidden() {
        long all = search("hospital").total();
        long both = search("hospital ministry").total();

        assertThat(search("hospital -ministry").total()).isEqualTo(all - both);
        assertThat(search("hospital -ministry").hits())
                .noneMatch(hit -> hit.text().toLowerCase(Locale.ROOT).contains("ministry"));
    }

    @Test
    void aBeginningFindsWhatBeginsSo() {
        assertThat(search("hosp*").total())
                .isGreaterThanOrEqualTo(search("hospital").total());
    }

    @Test
    void marksStandAtTheRightCharactersAlsoBehindOthersThanLatinOnes() {
        try (Store store = Store.open(kind.fresh())) {
            String text = "\uD83D\uDE80\uD83D\uDE80 «Рота» e\u0301 shelled the hospital. "
                    + "Then \uFDD0gunmen\uFDD1 shelled <b>hospitals</b> & mosques.";
            StoreEntry entry = Coded.entry("marks", text);
            Filled.store(store, List.of(entry));

            List<Hit> hits = store.sentences()
                    .search("hospital", ClaimFilter.ALL, ALL, 0)
                    .hits();
            assertThat(hits).hasSize(2);
            for (Hit hit : hits) {
                assertThat(hit.text()).isEqualTo(hit.span().in(text));
                assertThat(marked(hit)).singleElement().asString().startsWith("hospital");
            }
        }
    }

    @Test
    void everyHitStandsInItsReport() {
        for (Hit hit : search("army").hits()) {
            String text = Coded.samples().stream()
                    .map(StoreEntry::report)
                    .filter(report -> report.id().equals(hit.report()))
                    .findFirst()
                    .orElseThrow()
                    .text();
            assertThat(hit.span().in(text)).isEqualTo(hit.text());
            for (Span mark : hit.marks()) {
                assertThat(mark.end()).isLessThanOrEqualTo(hit.text().length());
            }
        }
    }

    @Test
    void withoutWordsEverySentenceThatPassesTheFilterIsFound() {
        Result all = search("");

        assertThat(all.total())
                .isEqualTo(Coded.samples().stream()
                        .mapToLong(entry -> entry.sentences().size())
                        .sum());
        assertThat(all.hits()).allMatch(hit -> hit.marks().isEmpty());
        assertThat(search("  \t", Filters.outlets("Levant Wire")).total())
                .isPositive()
                .isLessThan(all.total());
    }

    @Test
    void filtersNarrowDown() {
        assertThat(search("palmyra", Filters.outlets("Levant Wire")).hits())
                .isNotEmpty()
                .allMatch(hit -> "Levant Wire".equals(hit.outlet()));
        LocalDate day = LocalDate.of(2016, 3, 28);
        assertThat(search("palmyra", Filters.days(day, day)).hits())
                .isNotEmpty()
                .allMatch(hit -> day.equals(hit.published()));
        Result assaults = search("", Filters.types(EventType.ASSAULT));
        assertThat(assaults.total()).isPositive().isLessThan(search("").total());
        assertThat(assaults.total()).isEqualTo(facet(search(""), "type").get("ASSAULT"));
        assertThat(search("", Filters.parties("RUS")).total()).isPositive();
        assertThat(search("", Filters.parties("rus")).total())
                .isEqualTo(search("", Filters.parties("RUS")).total());
        assertThat(search("", Filters.countries("SYR", "USA")).total())
                .isGreaterThanOrEqualTo(search("", Filters.countries("SYR")).total());
    }

    @Test
    void facetsCountTheSentencesOfTheirValues() {
        Result all = search("");

        assertThat(all.facets()).containsOnlyKeys("outlet", "type", "country");
        facet(all, "outlet")
                .forEach((outlet, count) -> assertThat(
                                search("", Filters.outlets(outlet)).total())
                        .as(outlet)
                        .isEqualTo(count));
        assertThat(List.copyOf(facet(all, "type").values())).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void pagesFollowEachOther() {
        List<Hit> all = search("the").hits().isEmpty()
                ? search("army").hits()
                : search("the").hits();
        StoredSentences sentences = Filled.of(kind).sentences();
        List<Hit> first = sentences.search("army", ClaimFilter.ALL, 3, 0).hits();
        List<Hit> second = sentences.search("army", ClaimFilter.ALL, 3, 3).hits();

        assertThat(all).isNotEmpty();
        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
        assertThat(sentences.search("army", ClaimFilter.ALL, 3, 100_000).hits()).isEmpty();
        assertThat(sentences
                        .search("army", ClaimFilter.ALL, Integer.MAX_VALUE, 5)
                        .total())
                .isPositive();
    }

    @Test
    void anEmptyIndexFindsNothing() {
        try (Store store = Store.open(kind.fresh())) {
            for (String words : List.of("", "army", "\"an army\"", "-army", "a*")) {
                Result result = store.sentences().search(words, ClaimFilter.ALL, ALL, 0);
                assertThat(result.total()).isZero();
                assertThat(result.hits()).isEmpty();
                assertThat(result.facets()).isEmpty();
            }
        }
    }

    @Test
    void noQuestionIsTooOdd() {
        Random random = new Random(11);
        String signs = "\"+-|*()~\\/:{}[]^!&?'<>;,. \0\uD83D\uD800\t\narmy";
        for (int i = 0; i < 300; i++) {
            StringBuilder words = new StringBuilder();
            for (int j = random.nextInt(20); j >= 0; j--) {
                words.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(search(words.toString()).total()).as(words.toString()).isNotNegative();
        }
        for (String words : List.of(
                "the",
                "the of and",
                "*",
                "a*",
                "-",
                "\"",
                "()",
                "((((((((",
                "army~99999999999",
                "\"army shelled\"~-1",
                "'; DROP TABLE report; --",
                "army ".repeat(3_000),
                "(".repeat(5_000),
                "x".repeat(100_000))) {
            try {
                assertThat(search(words).total())
                        .as(words.substring(0, Math.min(30, words.length())))
                        .isNotNegative();
            } catch (StoreException e) {
                assertThat(e.code()).isEqualTo(StoreException.Code.QUERY);
            }
        }
    }
}
