package org.tadmor.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Masthead;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about its article: schema.org in JSON-LD first, then OpenGraph and meta tags, then visible elements.
 *
 * @param title the headline, or null
 * @param author names, or null
 * @param outlet the publisher, or null
 * @param date the date as the page writes it, or null
 * @param url the canonical address, or null
 * @param language ISO 639-1, "en" when the page does not say
 * @param body the article's text as JSON-LD gives it, or null
 */
record HtmlMetadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable String url,
        String language,
        @Nullable String body) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST_BYLINE = 160;
    private static final int DEEPEST = 6;

    static HtmlMetadata of(Document page) {
        JsonNode article = article(page);
        String site = firstOf(
                name(article, "publisher"),
                meta(page, "property", "og:site_name"),
                meta(page, "name", "application-name"));
        String title = firstOf(
                text(article, "headline"),
                meta(page, "property", "og:title"),
                shown(page, "article h1, main h1"),
                meta(page, "name", "twitter:title"),
                shown(page, "h1"),
                page.title());
        String author = firstOf(
                name(article, "author"),
                meta(page, "name", "author"),
                notAddress(meta(page, "property", "article:author")),
                meta(page, "name", "dc.creator"),
                shown(page, "[itemprop=author] [itemprop=name]"),
                shown(page, "[rel=author]"));
        String date = firstOf(
                text(article, "datePublished"),
                meta(page, "property", "article:published_time"),
                attribute(page, "[itemprop=datePublished]", "content"),
                attribute(page, "[itemprop=datePublished]", "datetime"),
                meta(page, "name", "date"),
                meta(page, "name", "pubdate"),
                meta(page, "name", "publishdate"),
                meta(page, "name", "dc.date"),
                meta(page, "name", "dc.date.issued"),
                attribute(page, "article time[datetime]", "datetime"),
                attribute(page, "time[datetime]", "datetime"),
                shown(page, "time"));
        String url = firstOf(attribute(page, "link[rel=canonical]", "href"), meta(page, "property", "og:url"));
        return new HtmlMetadata(
                withoutSite(title, site), author, site, date, url, language(page), text(article, "articleBody"));
    }

    /** The element that shows who wrote the article, or null. */
    static @Nullable Element byline(Document page) {
        for (String selector : List.of(
                ".byline",
                "[class*=byline]",
                "[itemprop=author]",
                "[rel=author]",
                "p.author, div.author, span.author")) {
            for (Element element : page.select(selector)) {
                String text = element.text().strip();
                if (!text.isEmpty() && text.length() <= LONGEST_BYLINE) {
                    return element;
                }
            }
        }
        return null;
    }

    /** The day of {@link #date}, or null when there is none or it cannot be read. */
    @Nullable LocalDate published(Masthead masthead) {
        return date == null ? null : masthead.date(date);
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }

    /** "Bridge shut | The Daily Courier" without the site's name. */
    private static @Nullable String withoutSite(@Nullable String title, @Nullable String site) {
        if (title == null || site == null || !title.endsWith(site) || title.length() == site.length()) {
            return title;
        }
        String head = title.substring(0, title.length() - site.length()).strip();
        boolean separated = !head.isEmpty() && "|-–—·•:".indexOf(head.charAt(head.length() - 1)) >= 0;
        return separated ? head.substring(0, head.length() - 1).strip() : title;
    }

    private static String language(Document page) {
        String lang = page.select("html").attr("lang").strip();
        return lang.length() >= 2 && Character.isLetter(lang.charAt(0)) && Character.isLetter(lang.charAt(1))
                ? lang.substring(0, 2).toLowerCase(Locale.ROOT)
                : "en";
    }

    private static @Nullable String meta(Document page, String key, String value) {
        return attribute(page, "meta[" + key + "=" + value + "]", "content");
    }

    private static @Nullable String attribute(Document page, String selector, String attribute) {
        Element element = page.selectFirst(selector);
        String found = element == null ? "" : element.attr(attribute);
        return found.isBlank() ? null : found;
    }

    private static @Nullable String shown(Document page, String selector) {
        Element element = page.selectFirst(selector);
        return element == null || element.text().length() > 300 ? null : element.text();
    }

    private static @Nullable String notAddress(@Nullable String value) {
        return value == null || value.contains("://") ? null : value;
    }

    private static @Nullable JsonNode article(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode article = articleIn(parsed(script.data()), 0);
            if (article != null) {
                return article;
            }
        }
        return null;
    }

    /** Pages often carry broken JSON-LD; the page is still worth reading by its tags. */
    private static @Nullable JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable JsonNode articleIn(@Nullable JsonNode node, int depth) {
        if (node == null || depth > DEEPEST) {
            return null;
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                JsonNode found = articleIn(element, depth + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (!node.isObject()) {
            return null;
        }
        if (isArticle(node.get("@type"))) {
            return node;
        }
        JsonNode inGraph = articleIn(node.get("@graph"), depth + 1);
        return inGraph != null ? inGraph : articleIn(node.get("mainEntity"), depth + 1);
    }

    private static boolean isArticle(@Nullable JsonNode type) {
        if (type == null) {
            return false;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.isString() ? type.stringValue() : "";
        return name.endsWith("Article")
                || name.equals("BlogPosting")
                || name.equals("LiveBlogPosting")
                || name.equals("Report");
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        return value != null && value.isString() ? Parser.unescapeEntities(value.stringValue(), false) : null;
    }

    /** The name of a person or organization, or the names of several, joined by commas. */
    private static @Nullable String name(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        List<String> names = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(one -> addName(one, names));
        } else if (value != null) {
            addName(value, names);
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static void addName(JsonNode value, List<String> names) {
        String name = value.isString() ? Parser.unescapeEntities(value.stringValue(), false) : text(value, "name");
        if (name != null && !name.isBlank() && !name.contains("://")) {
            names.add(name.strip());
        }
    }
}
