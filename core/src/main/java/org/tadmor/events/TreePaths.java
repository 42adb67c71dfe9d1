package org.tadmor.events;

import java.util.List;
import java.util.Set;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;

/**
 * The ways of the event patterns through a tree, for patterns of other stages: {@code nsubj} and {@code obj} are the
 * logical subject and object, {@code obl:from} any phrase that "from" introduces. Thread-safe.
 */
public final class TreePaths {
    private final WordClasses classes;
    private final EngineWords engine;
    private final Vocabulary vocabulary;

    /** @param lexicon holds the word classes in {@code en/classes.yaml} */
    public TreePaths(Lexicon lexicon) {
        this.classes = new WordClasses(lexicon);
        this.engine = EngineWords.of(classes);
        this.vocabulary = new Vocabulary(List.of(), classes);
    }

    /** A path that was read. */
    public static final class Way {
        private final Path path;

        private Way(Path path) {
            this.path = path;
        }
    }

    /** A set of words, classes and kinds that was read. */
    public static final class WordSet {
        private final Words words;

        private WordSet(Words words) {
            this.words = words;
        }

        /** Its lemmas, classes spelled out. */
        public Set<String> lemmas() {
            return words.lemmas();
        }
    }

    /**
     * Reads a path such as {@code obj>obl:of}.
     *
     * @throws IllegalArgumentException naming the step that does not exist
     */
    public Way way(String written) {
        return new Way(Path.of(written));
    }

    /**
     * Reads words as a pattern file has them: lemmas, {@code @class}, {@code *}, kinds in capitals.
     *
     * @throws IllegalArgumentException naming the class or kind that does not exist
     */
    public WordSet words(List<String> written) {
        return new WordSet(Words.of(written, classes));
    }

    /** The tree of one sentence. */
    public Walk walk(Document document, Sentence sentence, Cast cast) {
        return new Walk(new Scene(document.text(), sentence, cast, engine, vocabulary));
    }

    /** Walks the tree of one sentence. Not shared between threads. */
    public static final class Walk {
        private final Scene scene;
        private final Arguments arguments;
        private final Participants participants;

        private Walk(Scene scene) {
            this.scene = scene;
            this.arguments = new Arguments(scene);
            this.participants = new Participants(scene, arguments);
        }

        /** The heads of the phrases at the end of a way, without those coordinated with them. */
        public List<Integer> at(int trigger, Way way) {
            return arguments.at(trigger, way.path);
        }

        /** Those of the phrase headed by {@code head} and of the phrases coordinated with it who can act. */
        public List<ActorMention> agents(int head) {
            return participants.agents(head);
        }

        /** Whether the token is one of the words. */
        public boolean matches(int token, WordSet words) {
            return words.words.matches(scene, token);
        }

        /** Whether one of the token's dependents negates it. */
        public boolean isNegated(int token) {
            return scene.isNegated(token);
        }
    }
}
