package org.tadmor.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a page's article: those of its {@code article} element where it has one, else of the element with
 * most running text outside links (link density, as in Kohlschütter and others, "Boilerplate detection using shallow
 * text features", 2010).
 */
final class MainText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "blockquote",
            "li",
            "ul",
            "ol",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "td",
            "tr",
            "table",
            "tbody",
            "body",
            "header",
            "dd",
            "dt",
            "dl",
            "center",
            "hr");
    private static final Set<String> PROSE = Set.of("p", "blockquote", "li", "pre", "h2", "h3", "h4", "dd");
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "nav",
            "aside",
            "footer",
            "form",
            "figure",
            "figcaption",
            "iframe",
            "button",
            "select",
            "svg",
            "template",
            "time",
            "textarea",
            "video",
            "audio",
            "head");
    private static final Set<String> BOILERPLATE = Set.of(
            "nav",
            "menu",
            "navbar",
            "share",
            "sharing",
            "social",
            "related",
            "comment",
            "comments",
            "advert",
            "advertisement",
            "ad",
            "ads",
            "promo",
            "newsletter",
            "subscribe",
            "breadcrumb",
            "breadcrumbs",
            "footer",
            "sidebar",
            "caption",
            "cookie",
            "banner",
            "popup",
            "tags",
            "recommended",
            "more",
            "dateline-meta",
            "timestamp",
            "hidden");
    private static final double MOST_LINKED = 0.5;
    private static final int PROSE_LENGTH = 40;
    private static final int SENTENCE_LENGTH = 20;
    private static final int ENOUGH = 200;

    private final @Nullable String title;
    private final @Nullable Element byline;

    /**
     * @param title the headline, not to be given again, or null
     * @param byline the element of the byline, not to be given again, or null
     */
    MainText(@Nullable String title, @Nullable Element byline) {
        this.title = title;
        this.byline = byline;
    }

    /** In page order, white space within a paragraph made one blank. */
    List<String> paragraphs(Document page) {
        List<String> best = new ArrayList<>();
        for (String selector : List.of("[itemprop=articleBody]", "article", "[role=article]", "main", "[role=main]")) {
            for (Element element : page.select(selector)) {
                List<String> paragraphs = blocks(element);
                if (length(paragraphs) > length(best)) {
                    best = paragraphs;
                }
            }
            if (length(best) >= ENOUGH) {
                return best;
            }
        }
        Element dense = densest(page);
        List<String> paragraphs = blocks(dense == null ? page.body() : dense);
        if (length(paragraphs) < ENOUGH) {
            List<String> all = blocks(page.body());
            paragraphs = length(all) > 2 * length(paragraphs) ? all : paragraphs;
        }
        return length(paragraphs) > length(best) ? paragraphs : best;
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    /** The element whose own paragraphs hold most text outside links; those of its children count half. */
    private static @Nullable Element densest(Document page) {
        Map<Element, Integer> scores = new LinkedHashMap<>();
        for (Element paragraph : page.select("p")) {
            int linked = paragraph.select("a").stream()
                    .mapToInt(a -> a.text().length())
                    .sum();
            int free = paragraph.text().length() - 2 * linked;
            Element parent = paragraph.parent();
            if (free >= PROSE_LENGTH && parent != null && !isBoilerplate(parent)) {
                scores.merge(parent, free, Integer::sum);
                Element above = parent.parent();
                if (above != null) {
                    scores.merge(above, free / 2, Integer::sum);
                }
            }
        }
        Element best = null;
        int most = 0;
        for (Map.Entry<Element, Integer> entry : scores.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private List<String> blocks(Element root) {
        Blocks blocks = new Blocks(root);
        NodeTraversor.filter(blocks, root);
        blocks.flush("");
        return blocks.found;
    }

    private static boolean isBoilerplate(Element element) {
        if (element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none")) {
            return true;
        }
        String marks = element.className() + " " + element.id() + " " + element.attr("role");
        if (marks.isBlank()) {
            return false;
        }
        for (String mark : marks.toLowerCase(Locale.ROOT).split("[\\s_-]+", 40)) {
            if (BOILERPLATE.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Walks an element and cuts it at the boundaries of block elements and double line breaks. */
    private final class Blocks implements NodeFilter {
        private final Element root;
        private final List<String> found = new ArrayList<>();
        private final StringBuilder block = new StringBuilder();
        private int linked = 0;
        private int links = 0;

        Blocks(Element root) {
            this.root = root;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            boolean skip = element != root && (SKIPPED.contains(tag) || element == byline || isBoilerplate(element));
            if (skip) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(tag)) {
                flush("");
            } else if (tag.equals("br")) {
                lineBreak();
            } else if (tag.equals("a")) {
                links++;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (BLOCKS.contains(element.normalName())) {
                    flush(element.normalName());
                } else if (element.normalName().equals("a")) {
                    links--;
                }
            }
            return FilterResult.CONTINUE;
        }

        private void add(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean gap = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
                if (!gap) {
                    block.append(c);
                    linked += links > 0 ? 1 : 0;
                } else if (!block.isEmpty()
                        && block.charAt(block.length() - 1) != ' '
                        && block.charAt(block.length() - 1) != '\n') {
                    block.append(' ');
                }
            }
        }

        private void lineBreak() {
            while (!block.isEmpty() && block.charAt(block.length() - 1) == ' ') {
                block.setLength(block.length() - 1);
            }
            if (!block.isEmpty() && block.charAt(block.length() - 1) == '\n') {
                flush("p");
            } else if (!block.isEmpty()) {
                block.append('\n');
            }
        }

        /** Text outside a paragraph counts when it is long, or short and ends as a sentence. */
        private boolean isRunning(String text) {
            return text.length() >= PROSE_LENGTH
                    || (text.length() >= SENTENCE_LENGTH && ".!?…”\"".indexOf(text.charAt(text.length() - 1)) >= 0);
        }

        void flush(String tag) {
            String text = block.toString().strip();
            boolean linkList = linked > MOST_LINKED * text.length();
            block.setLength(0);
            linked = 0;
            boolean prose = PROSE.contains(tag) ? text.length() > 2 : isRunning(text);
            boolean repeated = text.equals(title) || text.equalsIgnoreCase("advertisement");
            if (prose && !linkList && !repeated) {
                found.add(text);
            }
        }
    }
}
