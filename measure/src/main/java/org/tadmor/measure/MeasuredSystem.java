package org.tadmor.measure;

/** What stands beside Tadmor, or Tadmor itself, with one of its abilities. Used by one thread. */
public interface MeasuredSystem {

    /** Name and version. */
    String name();
}
