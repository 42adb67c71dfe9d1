package org.tadmor.server;

/** Something that can be asked of a store, and answered in JSON. */
@FunctionalInterface
interface Question {
    /**
     * The answer, ready for {@link Answers#JSON}.
     *
     * @throws Problem when it cannot be answered as asked
     */
    Object answer(Parameters asked);

    /** Takes questions by the paths at which they are asked, such as {@code /claims}. */
    @FunctionalInterface
    interface Sink {
        void add(String path, Question question);
    }
}
