package org.tadmor.cli.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadmor.claims.Claim;
import org.tadmor.cli.output.Words;
import org.tadmor.coding.CodedReport;
import org.tadmor.control.Control;
import org.tadmor.places.Place;
import org.tadmor.places.PlaceMention;

/** The map of a dossier: where the report's events happened and who is said to hold what, as inline SVG. */
final class MapFigure {
    private static final int MOST_LABELS = 40;

    private final Basemap basemap;

    MapFigure(Basemap basemap) {
        this.basemap = basemap;
    }

    private static final class Marker {
        private final Place place;
        private final List<String> lines = new ArrayList<>();
        private final int[] quads = new int[5];
        private final List<String> records = new ArrayList<>();
        private boolean control;

        Marker(Place place) {
            this.place = place;
        }

        int quad() {
            int best = 1;
            for (int q = 2; q <= 4; q++) {
                best = quads[q] > quads[best] ? q : best;
            }
            return quads[best] == 0 ? 0 : best;
        }
    }

    /** The figure, or empty when nothing in the report is on the map. */
    Optional<String> of(CodedReport coded) {
        Map<String, Marker> markers = markers(coded);
        for (PlaceMention mention : coded.places().mentions()) {
            mention.place()
                    .filter(place -> place.precision() == Place.Precision.PLACE)
                    .ifPresent(place -> markers.computeIfAbsent(key(place), k -> new Marker(place)));
        }
        if (markers.isEmpty()) {
            return Optional.empty();
        }
        List<double[]> points = new ArrayList<>();
        for (Marker marker : markers.values()) {
            points.add(new double[] {marker.place.lon(), marker.place.lat()});
        }
        MapView view = MapView.around(points);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"map\" viewBox=\"0 0 ")
                .append(MapView.WIDTH)
                .append(' ')
                .append(MapView.HEIGHT)
                .append("\" role=\"img\" aria-label=\"Map of the places in this report\">");
        svg.append("<rect class=\"sea\" width=\"100%\" height=\"100%\"/>");
        List<double[]> taken = new ArrayList<>();
        StringBuilder labels = new StringBuilder();
        for (Basemap.Country country : basemap.countries()) {
            land(country, view, svg, labels, taken);
        }
        svg.append(labels);
        markers.values().forEach(marker -> marker(marker, view, svg));
        int named = 0;
        for (Marker marker : markers.values()) {
            if (named < MOST_LABELS && label(marker, view, svg, taken)) {
                named++;
            }
        }
        return Optional.of(svg.append("</svg>").toString());
    }

    /** One marker a place; a country or province told with a town in it is still its own marker. */
    private static Map<String, Marker> markers(CodedReport coded) {
        Map<String, Marker> markers = new LinkedHashMap<>();
        int number = 0;
        for (Claim claim : coded.claims()) {
            String id = "c" + ++number;
            coded.places().of(claim).flatMap(PlaceMention::place).ifPresent(place -> {
                Marker marker = markers.computeIfAbsent(key(place), k -> new Marker(place));
                marker.quads[claim.event().type().quad()]++;
                marker.records.add(id);
                marker.lines.add(Words.names(claim.event().actors()) + " – " + Words.event(claim.event()) + " – "
                        + Words.names(claim.event().recipients()) + " ("
                        + Words.innermost(claim).name() + ", "
                        + claim.factuality().code() + ")");
            });
        }
        number = 0;
        for (Control control : coded.control()) {
            String id = "k" + ++number;
            control.place().place().ifPresent(place -> {
                Marker marker = markers.computeIfAbsent(key(place), k -> new Marker(place));
                marker.control = true;
                marker.records.add(id);
                marker.lines.add(Words.lower(control.status()) + ": " + Words.name(control.holder()) + " ("
                        + Words.chain(control.chain()) + ")");
            });
        }
        return markers;
    }

    private static String key(Place place) {
        return place.lat() + "," + place.lon();
    }

    private static void land(
            Basemap.Country country, MapView view, StringBuilder svg, StringBuilder labels, List<double[]> taken) {
        StringBuilder path = new StringBuilder();
        List<double[]> largest = List.of();
        double most = 0;
        for (double[][] ring : country.rings()) {
            List<double[]> points = view.cut(ring);
            if (points.size() < 3) {
                continue;
            }
            draw(points, path);
            double area = Math.abs(area(points));
            if (area > most) {
                most = area;
                largest = points;
            }
        }
        if (path.isEmpty()) {
            return;
        }
        svg.append("<path class=\"land\" d=\"").append(path).append("\"/>");
        double[] centre = centre(largest);
        if (most > 9000 && inside(centre)) {
            labels.append("<text class=\"country\" x=\"")
                    .append(Html.number(centre[0]))
                    .append("\" y=\"")
                    .append(Html.number(centre[1]))
                    .append("\">")
                    .append(Html.escape(country.name()))
                    .append("</text>");
            double half = country.name().length() * 4.5;
            taken.add(new double[] {centre[0] - half, centre[1] - 12, centre[0] + half, centre[1] + 4});
        }
    }

    /** Points nearer than half a unit to the last one drawn add nothing but bytes. */
    private static void draw(List<double[]> points, StringBuilder path) {
        double[] last = points.get(0);
        path.append('M').append(Html.number(last[0])).append(' ').append(Html.number(last[1]));
        for (double[] point : points) {
            if (Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) >= 0.5) {
                path.append('L').append(Html.number(point[0])).append(' ').append(Html.number(point[1]));
                last = point;
            }
        }
        path.append('Z');
    }

    private static void marker(Marker marker, MapView view, StringBuilder svg) {
        double x = view.x(marker.place.lon());
        double y = view.y(marker.place.lat());
        if (marker.lines.isEmpty()) {
            svg.append("<circle class=\"named\" cx=\"").append(Html.number(x));
            svg.append("\" cy=\"").append(Html.number(y)).append("\" r=\"3\"><title>");
            svg.append(Html.escape(marker.place.name())).append("</title></circle>");
            return;
        }
        double radius = 5 + 2.5 * Math.sqrt(marker.lines.size());
        svg.append("<g class=\"marker q").append(marker.quad());
        svg.append(marker.place.precision() == Place.Precision.PLACE ? "" : " area");
        svg.append("\" tabindex=\"0\" data-r=\"")
                .append(String.join(" ", marker.records))
                .append("\"><title>");
        svg.append(Html.escape(marker.place.name() + "\n" + String.join("\n", marker.lines)));
        svg.append("</title>");
        if (marker.control) {
            svg.append("<rect x=\"").append(Html.number(x - radius - 3));
            svg.append("\" y=\"").append(Html.number(y - radius - 3));
            svg.append("\" width=\"").append(Html.number(2 * radius + 6));
            svg.append("\" height=\"").append(Html.number(2 * radius + 6)).append("\"/>");
        }
        svg.append("<circle cx=\"").append(Html.number(x));
        svg.append("\" cy=\"").append(Html.number(y));
        svg.append("\" r=\"").append(Html.number(radius)).append("\"/></g>");
    }

    private static boolean label(Marker marker, MapView view, StringBuilder svg, List<double[]> taken) {
        double width = marker.place.name().length() * 7.2;
        double radius = marker.lines.isEmpty() ? 6 : 8 + 2.5 * Math.sqrt(marker.lines.size());
        double x = view.x(marker.place.lon());
        double y = view.y(marker.place.lat()) + 4;
        double[][] tries = {
            {x + radius, y}, {x - radius - width, y}, {x - width / 2, y - radius - 4}, {x - width / 2, y + radius + 10}
        };
        for (double[] at : tries) {
            double[] box = {at[0], at[1] - 12, at[0] + width, at[1] + 4};
            if (box[0] >= 0 && box[2] <= MapView.WIDTH && taken.stream().noneMatch(other -> overlap(box, other))) {
                taken.add(box);
                svg.append(marker.lines.isEmpty() ? "<text class=\"town faint\"" : "<text class=\"town\"")
                        .append(" x=\"")
                        .append(Html.number(at[0]))
                        .append("\" y=\"")
                        .append(Html.number(at[1]))
                        .append("\">")
                        .append(Html.escape(marker.place.name()))
                        .append("</text>");
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }

    private static boolean inside(double[] point) {
        return point[0] > 40 && point[0] < MapView.WIDTH - 40 && point[1] > 20 && point[1] < MapView.HEIGHT - 20;
    }

    private static double area(List<double[]> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            double[] a = ring.get(i);
            double[] b = ring.get((i + 1) % ring.size());
            sum += a[0] * b[1] - b[0] * a[1];
        }
        return sum / 2;
    }

    private static double[] centre(List<double[]> ring) {
        double x = 0;
        double y = 0;
        double sum = area(ring) * 6;
        for (int i = 0; i < ring.size(); i++) {
            double[] a = ring.get(i);
            double[] b = ring.get((i + 1) % ring.size());
            double cross = a[0] * b[1] - b[0] * a[1];
            x += (a[0] + b[0]) * cross;
            y += (a[1] + b[1]) * cross;
        }
        return new double[] {x / sum, y / sum};
    }
}
