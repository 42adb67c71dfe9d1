package org.tadmor.sources;

import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested;
import org.tadmor.report.Report;

/** One entry of a feed: what it is known by, the text that the feed itself carries, and where the whole article stands. */
public final class FeedEntry {
    private final String key;
    private final Article article;
    private final Ingested own;

    FeedEntry(String key, Article article, Ingested own) {
        this.key = key;
        this.article = article;
        this.own = own;
    }

    /** What the entry is known by from one poll to the next: its id, or its link. */
    public String key() {
        return key;
    }

    /** Where the whole article stands, or null. */
    public @Nullable String link() {
        return article.url();
    }

    /** The report of the feed's own text, or why there is none. */
    public Ingested own() {
        return own;
    }

    /**
     * The report of the entry's page, with what the feed says where the page says nothing.
     *
     * @param page as the page was read
     */
    public Report completed(Report page) {
        return new Report(
                page.id(),
                page.text(),
                page.zones(),
                page.title() != null ? page.title() : article.title(),
                page.outlet() != null ? page.outlet() : article.outlet(),
                page.author() != null ? page.author() : article.author(),
                page.published() != null ? page.published() : article.published(),
                page.url() != null ? page.url() : article.url(),
                page.language());
    }

    FeedEntry checked(LanguageGate language) {
        return new FeedEntry(key, article, language.check(own));
    }
}
