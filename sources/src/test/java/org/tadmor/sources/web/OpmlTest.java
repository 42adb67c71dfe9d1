package org.tadmor.sources.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.report.InputException;
import org.tadmor.report.RejectCode;

class OpmlTest {

    @Test
    void feedsOfAListAreFoundAtAnyDepthEachOnce() throws IOException, InputException {
        assertThat(feeds("<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>t</title></head><body>"
                        + "<outline text=\"Levant\"><outline type=\"rss\" xmlUrl=\"https://a.example/feed?x=1&amp;y=2\"/>"
                        + "<outline type=\"rss\" xmlurl=\" https://b.example/feed \"/></outline>"
                        + "<outline xmlUrl=\"https://b.example/feed\"/></body></opml>"))
                .containsExactly("https://a.example/feed?x=1&y=2", "https://b.example/feed");
    }

    @Test
    void aListWithoutFeedsSaysHowOneLooks() {
        InputException e = assertThrows(InputException.class, () -> feeds("https://a.example/feed"));

        assertThat(e.rejected().code()).isEqualTo(RejectCode.FORMAT);
        assertThat(e.rejected().message()).contains("xmlUrl");
    }

    @Test
    void entitiesOfTheFilesOwnAreNotExpanded() throws IOException, InputException {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE opml [<!ENTITY a0 \"ha\">"
                + "<!ENTITY file SYSTEM \"file:///etc/passwd\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        bomb.append("]><opml><body><outline xmlUrl=\"https://a.example/&a39;&file;\"/></body></opml>");

        List<String> feeds = feeds(bomb.toString());

        assertThat(feeds).hasSize(1);
        assertThat(feeds.get(0)).hasSizeLessThan(100).doesNotContain("root:");
    }

    private static List<String> feeds(String list) throws IOException, InputException {
        return Opml.feeds(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), "feeds.opml");
    }
}
