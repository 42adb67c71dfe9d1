package org.tadmor.measure;

import java.util.List;
import org.tadmor.language.Token;

/** Tadmor's tags; one network makes them with trees and names, so that they cost as much as these. */
final class TadmorTagger implements TextTagger {
    private final TadmorParser parser = new TadmorParser();

    @Override
    public String name() {
        return "Tadmor";
    }

    @Override
    public int tag(String text) {
        return parser.parse(text);
    }

    @Override
    public List<String> tags(List<String> forms) {
        return parser.given(forms).tokens().stream().map(Token::upos).toList();
    }
}
