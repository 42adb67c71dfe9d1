package org.tadmor.coding;

import java.util.List;
import org.tadmor.actors.Cast;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Statement;
import org.tadmor.control.Control;
import org.tadmor.dates.Dates;
import org.tadmor.language.Document;
import org.tadmor.places.Places;
import org.tadmor.rhetoric.Rhetoric;

/**
 * A report and everything that was read from it. Every record points at spans of the report's text.
 *
 * @param document the report with its sentences, trees and names
 * @param cast who each mention is
 * @param claims what is said to have been done, one per innermost source, in text order
 * @param statements who says what, in text order
 * @param places toponyms, and where each claim happened
 * @param dates time expressions, and when each claim happened
 * @param control who holds which place
 * @param rhetoric loaded language
 * @param profile how the report speaks
 */
public record CodedReport(
        Document document,
        Cast cast,
        List<Claim> claims,
        List<Statement> statements,
        Places places,
        Dates dates,
        List<Control> control,
        List<Rhetoric> rhetoric,
        DocumentProfile profile) {

    /** Copies the lists. */
    public CodedReport {
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
        control = List.copyOf(control);
        rhetoric = List.copyOf(rhetoric);
    }
}
