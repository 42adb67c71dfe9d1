package org.tadmor.cli.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Country shapes of Natural Earth at 1:50 million, from the npm package world-atlas. They follow de-facto borders.
 *
 * @param countries every country, each with its rings
 */
record Basemap(List<Country> countries) {
    private static final String RESOURCE = "countries-50m.json";

    /**
     * A country's outline.
     *
     * @param name its English name in Natural Earth
     * @param rings outer rings and holes alike, each a list of {longitude, latitude} pairs in degrees
     */
    record Country(String name, List<double[][]> rings) {}

    static Basemap load() {
        try (InputStream in = Basemap.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            return decode(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arcs of TopoJSON are quantised and hold differences; a negative index means the arc backwards. */
    private static Basemap decode(JsonNode topology) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode translate = topology.at("/transform/translate");
        List<double[][]> arcs = new ArrayList<>();
        for (JsonNode arc : topology.get("arcs")) {
            double[][] points = new double[arc.size()][];
            long x = 0;
            long y = 0;
            for (int i = 0; i < points.length; i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[i] = new double[] {
                    x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                    y * scale.get(1).asDouble() + translate.get(1).asDouble()
                };
            }
            arcs.add(points);
        }
        List<Country> countries = new ArrayList<>();
        for (JsonNode shape : topology.at("/objects/countries/geometries")) {
            countries.add(new Country(shape.at("/properties/name").asString(""), rings(shape, arcs)));
        }
        return new Basemap(List.copyOf(countries));
    }

    private static List<double[][]> rings(JsonNode shape, List<double[][]> arcs) {
        List<double[][]> rings = new ArrayList<>();
        boolean many = shape.path("type").asString("").equals("MultiPolygon");
        for (JsonNode part : shape.path("arcs")) {
            if (many) {
                part.forEach(ring -> rings.add(ring(ring, arcs)));
            } else {
                rings.add(ring(part, arcs));
            }
        }
        return rings;
    }

    private static double[][] ring(JsonNode indices, List<double[][]> arcs) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode index : indices) {
            int i = index.asInt();
            double[][] arc = arcs.get(i < 0 ? ~i : i);
            for (int k = 0; k < arc.length; k++) {
                points.add(i < 0 ? arc[arc.length - 1 - k] : arc[k]);
            }
        }
        return points.toArray(double[][]::new);
    }
}
