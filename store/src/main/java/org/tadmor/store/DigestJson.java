package org.tadmor.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Digester;
import org.tadmor.situations.Holding;
import org.tadmor.situations.Telling;
import org.tadmor.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

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
            .addModule(new SimpleModule().addDeserializer(String.class, new SharedText()))
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(Kept.class);

    private DigestJson() {}

    /** Gives equal words of digests that are read with the same {@link Words} as one object: many reports tell much in the same words. */
    private static final class SharedText extends StdScalarDeserializer<String> {
        private static final Object POOL = SharedText.class;

        SharedText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            return text != null && context.getAttribute(POOL) instanceof Words words ? words.shared(text) : text;
        }
    }

    /** Words that several digests have; safe for all threads. */
    static final class Words {
        private final Map<String, String> all = new ConcurrentHashMap<>();

        private String shared(String text) {
            String known = all.putIfAbsent(text, text);
            return known == null ? text : known;
        }
    }

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
        return read(READER, json).sentences();
    }

    /** The digest of a report, from its bytes. */
    static Digest digest(byte[] json, Report report) {
        return digest(READER, json, report);
    }

    /** The digest of one of many reports that are kept together. */
    static Digest digest(byte[] json, Report report, Words words) {
        return digest(READER.withAttribute(SharedText.POOL, words), json, report);
    }

    private static Digest digest(ObjectReader reader, byte[] json, Report report) {
        Kept kept = read(reader, json);
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

    private static Kept read(ObjectReader reader, byte[] json) {
        try {
            return reader.readValue(new String(json, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new StoreException(
                    StoreException.Code.DAMAGED, "a stored digest cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
