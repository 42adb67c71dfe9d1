package org.tadmor.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Digester;
import org.tadmor.situations.Holding;
import org.tadmor.situations.Telling;
import org.tadmor.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/**
 * A digest with the report's sentences as a stored column has it: without what the report's row says, without the fingerprint, which is soon
 * made again of the text, without the words that stand in the text, and without what is null, false or empty. Its keys come in the order of the
 * records, so that packed behind them it takes little room.
 */
final class DigestJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    String.class,
                    text -> text.setInclude(JsonInclude.Value.construct(
                            JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_DEFAULT)))
            .withConfigOverride(List.class, DigestJson::emptyWhenMissing)
            .withConfigOverride(Set.class, DigestJson::emptyWhenMissing)
            .addMixIn(Actor.class, ActorKeys.class)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(Kept.class);

    private DigestJson() {}

    private record Kept(List<Telling> tellings, List<Holding> holdings, List<Span> sentences) {}

    @JsonPropertyOrder({"name", "code", "country", "sector", "id"})
    private interface ActorKeys {
        @JsonIgnore
        boolean isCountryInferred();
    }

    private static void emptyWhenMissing(MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    static byte[] of(Digest digest, List<Span> sentences, String text) {
        List<Telling> tellings = digest.tellings().stream()
                .map(telling -> telling.quoting(
                        telling.words().equals(words(telling, text)) ? "" : telling.words(),
                        telling.passage().equals(passage(telling, sentences, text)) ? "" : telling.passage()))
                .toList();
        return MAPPER.writeValueAsBytes(new Kept(tellings, digest.holdings(), sentences));
    }

    /** The sentences of a report, from the bytes of its digest. */
    static List<Span> sentences(byte[] json) {
        return read(json).sentences();
    }

    /** The digest of a report, from its bytes. */
    static Digest digest(byte[] json, Report report) {
        Kept kept = read(json);
        String text = report.text();
        List<Telling> tellings = kept.tellings().stream()
                .map(telling -> telling.quoting(
                        isLeftOut(telling.words()) ? words(telling, text) : telling.words(),
                        isLeftOut(telling.passage()) ? passage(telling, kept.sentences(), text) : telling.passage()))
                .toList();
        return new Digest(
                report.id(),
                report.outlet(),
                report.published(),
                report.title(),
                Digester.fingerprint(report),
                tellings,
                kept.holdings());
    }

    private static boolean isLeftOut(@Nullable String words) {
        return words == null || words.isEmpty();
    }

    private static String words(Telling telling, String text) {
        return telling.triggers().isEmpty() ? "" : in(telling.triggers().get(0), text);
    }

    private static String passage(Telling telling, List<Span> sentences, String text) {
        return telling.sentence() < sentences.size() ? in(sentences.get(telling.sentence()), text) : "";
    }

    private static String in(Span span, String text) {
        return span.end() <= text.length() ? span.in(text) : "";
    }

    private static Kept read(byte[] json) {
        try {
            return READER.readValue(new String(json, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new StoreException(
                    StoreException.Code.DAMAGED, "a stored digest cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
