package org.tadmor.sources.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.tadmor.report.InputBytes;
import org.tadmor.report.InputException;
import org.tadmor.report.RejectCode;

/** Lists of feeds as feed readers export them (OPML 2.0). Read leniently and without entities of the file's own. */
public final class Opml {
    private static final int MOST_BYTES = 8_000_000;

    private Opml() {}

    /**
     * The addresses of the feeds of a list, each once, in order.
     *
     * @param in the list; not closed
     * @param name what messages call it
     * @throws InputException when it is no list or names no feed
     */
    public static List<String> feeds(InputStream in, String name) throws IOException, InputException {
        byte[] bytes = InputBytes.read(in, name, MOST_BYTES, "is a list of feeds of more than 8 MB; cut it");
        Document list = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        List<String> feeds = list.getElementsByTag("outline").stream()
                .map(Opml::address)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        if (feeds.isEmpty()) {
            throw new InputException(
                    RejectCode.FORMAT, name, "is no OPML that names a feed; <outline xmlUrl=\"https://…\"/> does");
        }
        return feeds;
    }

    private static String address(Element outline) {
        return outline.attributes().getIgnoreCase("xmlUrl").strip();
    }
}
