package org.tadmor.cli.dossier;

import java.util.ArrayList;
import java.util.List;

/**
 * A window on the world: plate carrée, true to scale along its middle latitude.
 *
 * @param west western edge, degrees
 * @param south southern edge, degrees
 * @param east eastern edge, degrees
 * @param north northern edge, degrees
 */
record MapView(double west, double south, double east, double north) {
    static final int WIDTH = 800;
    static final int HEIGHT = 480;

    private static final double LEAST_LATITUDES = 3.0;
    private static final double PADDING = 0.3;

    /** The window around some points, padded, with the figure's proportions. */
    static MapView around(List<double[]> points) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (double[] point : points) {
            west = Math.min(west, point[0]);
            east = Math.max(east, point[0]);
            south = Math.min(south, point[1]);
            north = Math.max(north, point[1]);
        }
        double middle = (south + north) / 2;
        double stretch = Math.max(0.2, Math.cos(Math.toRadians(middle)));
        double high = Math.max(LEAST_LATITUDES, (north - south) * (1 + 2 * PADDING));
        double wide = Math.max((east - west) * (1 + 2 * PADDING), high * WIDTH / HEIGHT / stretch);
        high = Math.max(high, wide * stretch * HEIGHT / WIDTH);
        double centre = (west + east) / 2;
        if (wide >= 300) {
            return new MapView(-180, -60, 180, 84);
        }
        double bottom = Math.max(-85, middle - high / 2);
        double top = Math.min(85, middle + high / 2);
        return new MapView(centre - wide / 2, bottom, centre + wide / 2, top);
    }

    double x(double lon) {
        return (lon - west) / (east - west) * WIDTH;
    }

    double y(double lat) {
        return (north - lat) / (north - south) * HEIGHT;
    }

    /** A ring in figure coordinates, cut to a frame a little larger than the figure (Sutherland and Hodgman 1974). */
    List<double[]> cut(double[][] ring) {
        List<double[]> points = new ArrayList<>(ring.length);
        for (double[] point : ring) {
            points.add(new double[] {x(point[0]), y(point[1])});
        }
        double margin = 20;
        points = cut(points, 0, -margin, 1);
        points = cut(points, 0, WIDTH + margin, -1);
        points = cut(points, 1, -margin, 1);
        return cut(points, 1, HEIGHT + margin, -1);
    }

    /** Keeps what lies on the side of {@code edge} that {@code sign} points to, along one axis. */
    private static List<double[]> cut(List<double[]> points, int axis, double edge, int sign) {
        List<double[]> kept = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            double[] a = points.get(i);
            double[] b = points.get((i + 1) % points.size());
            boolean aIn = (a[axis] - edge) * sign >= 0;
            boolean bIn = (b[axis] - edge) * sign >= 0;
            if (aIn) {
                kept.add(a);
            }
            if (aIn != bIn) {
                double t = (edge - a[axis]) / (b[axis] - a[axis]);
                kept.add(new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
            }
        }
        return kept;
    }
}
