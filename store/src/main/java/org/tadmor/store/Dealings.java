package org.tadmor.store;

/** SQL on who does what to whom in situations; each situation counts once for a voice, echoes not at all. */
final class Dealings {
    /** What is counted: situations that somebody says happened, by whether they are cooperative, and those that somebody denies. */
    static final String COUNTS = """
            count(DISTINCT CASE WHEN a.factuality LIKE '%+' AND c.quad <= 2 THEN s.situation_no END) AS cooperative,
            count(DISTINCT CASE WHEN a.factuality LIKE '%+' AND c.quad > 2 THEN s.situation_no END) AS conflictual,
            count(DISTINCT CASE WHEN a.factuality LIKE '%-' THEN s.situation_no END) AS denied,
            count(DISTINCT s.situation_no) AS together
            """;

    /** Situations {@code s}, accounts {@code a}, claims {@code c}, and pairs of {@code pa} and {@code pr} who can be followed from report to report. */
    private static final String FROM = """
            FROM situation s
                JOIN account a ON a.situation_no = s.situation_no AND NOT a.echo AND a.factuality <> 'UU'
                JOIN claim c ON c.report_no = a.report_no AND c.claim_no = a.claim_no
                JOIN participant pa ON pa.report_no = a.report_no AND pa.claim_no = a.claim_no AND pa.side = 'actor'
                    AND pa.code IS NOT NULL AND (pa.country IS NOT NULL OR length(pa.code) > 3)
                JOIN participant pr ON pr.report_no = a.report_no AND pr.claim_no = a.claim_no AND pr.side = 'recipient'
                    AND pr.code IS NOT NULL AND (pr.country IS NOT NULL OR length(pr.code) > 3)
            """;

    private Dealings() {}

    /** The situations that pass a condition, with those who deal with each other in them. */
    static String from(Condition condition) {
        return FROM + condition.and("pa.code <> pr.code").where() + "\n";
    }
}
