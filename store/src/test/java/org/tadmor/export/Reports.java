package org.tadmor.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records made by hand. */
final class Reports {
    private static final String REPORT = """
            {"record":"report","id":"r1","outlet":"The Courier","author":null,"published":"2016-03-28","title":"A town",
            "language":"en","url":"https://courier.example/1","text_length":100,"sentences":1,"lexicon":"abc"}""";

    private static final String CLAIM = """
            {"record":"claim","id":"r1#c1","report":"r1","event":{"type":"ASSAULT","mode":"aerial","contexts":["military"],
            "cameo":"195","quad":4},"trigger":{"start":4,"end":10,"text":"bombed"},"pattern":"assault.bomb",
            "actors":[{"text":"They","start":0,"end":4,"name":"A","code":"SYRREBNUS","country":"SYR","sector":"REB","id":"a"}],
            "recipients":[{"text":"them","start":11,"end":15,"name":"B","code":"RUSMIL","country":"RUS","sector":"MIL","id":"b"}],
            "place":{"text":"Palmyra","start":19,"end":26,"name":"Palmyra","lat":34.55,"lon":-38.27,"geonames":163808,
            "country":"SYR","admin1":"Homs","precision":"place"},
            "date":{"start":"2016-03-27","end":"2016-03-27","granularity":"day","text":"Sunday","stated":true},
            "source":[{"kind":"outlet","name":"The Courier","code":null,"cue":null,"factuality":"UU"},
            {"kind":"actor","name":"army","code":"SYRMIL","cue":{"start":30,"end":34,"text":"said"},"factuality":"CT+"}],
            "factuality":"CT+","sentence":{"start":0,"end":40,"text":"They bombed them at Palmyra, the army said."}}""";

    private Reports() {}

    /** A report with one claim on an air raid at Palmyra. */
    static ReportRecords withClaim(@Nullable String actor, @Nullable String recipient, String factuality) {
        ObjectNode claim = claim();
        ((ObjectNode) claim.at("/actors/0")).put("code", actor);
        ((ObjectNode) claim.at("/recipients/0")).put("code", recipient);
        claim.put("factuality", factuality);
        return of(report(), claim);
    }

    /** The same with these words wherever a record has free text, and null wherever it may have null. */
    static ReportRecords withWords(String words) {
        ObjectNode claim = claim();
        for (String part : List.of("/actors/0", "/recipients/0")) {
            ObjectNode actor = (ObjectNode) claim.at(part);
            actor.put("text", words)
                    .put("name", words)
                    .putNull("code")
                    .putNull("country")
                    .putNull("sector");
        }
        ((ObjectNode) claim.at("/trigger")).put("text", words);
        ((ObjectNode) claim.at("/sentence")).put("text", words);
        ((ObjectNode) claim.at("/source/1")).put("name", words).putNull("code");
        ((ObjectNode) claim.at("/source/1/cue")).put("text", words);
        ((ObjectNode) claim.at("/event")).putNull("mode").putNull("cameo");
        ObjectNode place = (ObjectNode) claim.at("/place");
        place.put("text", words)
                .put("name", words)
                .putNull("admin1")
                .putNull("country")
                .putNull("geonames");
        claim.putNull("date");
        ObjectNode report = report();
        report.put("outlet", words).put("title", words).putNull("published").putNull("url");
        return of(report, claim);
    }

    static ObjectNode claim() {
        return (ObjectNode) JsonMapper.shared().readTree(CLAIM);
    }

    static ObjectNode report() {
        return (ObjectNode) JsonMapper.shared().readTree(REPORT);
    }

    static ReportRecords of(ObjectNode report, ObjectNode... claims) {
        return new ReportRecords(report, List.of(claims), List.of(), List.of(), List.of(), List.of(), null);
    }
}
