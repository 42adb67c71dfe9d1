package org.tadmor.claims;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;

/**
 * Whether a report is an opinion piece: by its rubric, its address, a line that says whose views these are, or an author
 * who speaks of himself and of what ought to be. Stateless.
 */
public final class OpinionPiece {
    private static final Pattern RUBRIC = Pattern.compile(
            "^\\W*(opinion|op-ed|editorial|comment|commentary|viewpoint|column|leader|letter to the editor|guest column)\\b\\s*[:|\\-–—/.\\n]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "/(opinions?|op-?eds?|editorials?|commentisfree|commentary|columnists?|blogs?/opinion|views)(/|$|-)");
    private static final Pattern DISCLAIMER = Pattern.compile(
            "(views?|opinions?) (expressed|here)[^.\\n]{0,60}(are|is) (those of the|the|his|her|their) (author|writer|own)"
                    + "|(is|are) (a|an) [^.\\n]{0,40}(columnist|opinion writer|op-ed contributor)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SELF = Set.of("i", "me", "my", "myself");
    private static final Set<String> OUGHT = Set.of("should", "must", "ought");

    private OpinionPiece() {}

    /** Whether a document is one. */
    public static boolean is(Document document) {
        Report report = document.report();
        String url = report.url() == null ? "" : report.url().toLowerCase(Locale.ROOT);
        String title = report.title() == null ? "" : report.title() + "\n";
        String text = report.text();
        return RUBRIC.matcher(title).find()
                || RUBRIC.matcher(text.substring(0, Math.min(60, text.length())))
                        .find()
                || ADDRESS.matcher(url).find()
                || DISCLAIMER.matcher(text).find()
                || speaksForItself(document);
    }

    /** An author's "I", or "must" and "should" in every sixth sentence outside quotations. */
    private static boolean speaksForItself(Document document) {
        int sentences = 0;
        int selves = 0;
        int duties = 0;
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == Zone.Kind.BYLINE || sentence.zone() == Zone.Kind.DATELINE) {
                continue;
            }
            sentences++;
            boolean selfHere = false;
            boolean oughtHere = false;
            for (Token token : sentence.tokens()) {
                boolean self = token.upos().equals("PRON")
                        && SELF.contains(token.form().toLowerCase(Locale.ROOT));
                boolean ought = token.xpos().equals("MD") && OUGHT.contains(token.lemma());
                if ((self || ought) && !document.isQuoted(token.span().start())) {
                    selfHere |= self;
                    oughtHere |= ought;
                }
            }
            selves += selfHere ? 1 : 0;
            duties += oughtHere ? 1 : 0;
        }
        return sentences >= 5
                && (selves * 8 >= sentences && selves >= 2 || (selves + duties) * 5 >= sentences && duties >= 2);
    }
}
