package org.tadmor.measure.beside;

import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.tadmor.measure.TextParser;

/** CoreNLP with its neural dependency parser: {@code tokenize,pos,lemma,depparse}, its default English models, one thread. */
public final class CoreNlpParser implements TextParser {
    private static final String ANNOTATORS = "tokenize,pos,lemma,depparse";

    private final StanfordCoreNLP raw = CoreNlp.pipeline(ANNOTATORS);
    /** The same models, on words that are given: blanks part words, line breaks part sentences. */
    private final StanfordCoreNLP given = new StanfordCoreNLP(pretokenized());

    /** Loads the models. */
    public CoreNlpParser() {}

    @Override
    public String name() {
        return CoreNlp.NAME;
    }

    @Override
    public int parse(String text) {
        Annotation annotation = new Annotation(text);
        raw.annotate(annotation);
        return annotation.get(TokensAnnotation.class).size();
    }

    @Override
    public List<Node> parse(List<String> forms) {
        // A form with a blank in it ("1 000") has to stay one word.
        List<String> words =
                forms.stream().map(form -> form.replaceAll("[\\s\\h]", "_")).toList();
        Annotation annotation = new Annotation(String.join(" ", words));
        given.annotate(annotation);
        List<CoreMap> sentences = annotation.get(SentencesAnnotation.class);
        CoreMap sentence = sentences.get(0);
        List<CoreLabel> tokens = sentence.get(TokensAnnotation.class);
        if (sentences.size() != 1 || tokens.size() != forms.size()) {
            throw new IllegalStateException("CoreNLP cuts given words anew: " + sentence.get(TextAnnotation.class));
        }
        SemanticGraph graph = sentence.get(BasicDependenciesAnnotation.class);
        List<Node> nodes = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            IndexedWord word = graph.getNodeByIndexSafe(i + 1);
            List<SemanticGraphEdge> above = word == null ? List.of() : graph.incomingEdgeList(word);
            String tag = tokens.get(i).tag();
            nodes.add(
                    above.isEmpty()
                            ? new Node(tag, -1, "root")
                            : new Node(
                                    tag,
                                    above.get(0).getGovernor().index() - 1,
                                    above.get(0).getRelation().toString()));
        }
        return nodes;
    }

    private static Properties pretokenized() {
        Properties properties = CoreNlp.properties(ANNOTATORS);
        properties.setProperty("tokenize.whitespace", "true");
        properties.setProperty("ssplit.eolonly", "true");
        return properties;
    }
}
