package org.tadmor.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers that were given lately: many who read at the same time look at the same things. Those asked for most are kept. */
final class KeptAnswers {
    /** Characters of questions and answers, most of which take a byte. */
    private static final long MOST = 48_000_000;

    private final Cache<String, String> answers = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String question, String answer) -> question.length() + answer.length())
            .build();

    /**
     * The answer to a question.
     *
     * @param version of the store, or null where the answer must not be kept
     * @param question the same for all who mean the same
     * @param answer finds it where it is not at hand; nothing is kept when it throws
     */
    String of(@Nullable String version, String question, Supplier<String> answer) {
        if (version == null) {
            return answer.get();
        }
        String key = version + ' ' + question;
        String kept = answers.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        String found = answer.get();
        answers.put(key, found);
        return found;
    }

    /** Characters that are kept. */
    long characters() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
