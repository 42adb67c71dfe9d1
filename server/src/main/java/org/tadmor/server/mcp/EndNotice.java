package org.tadmor.server.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A stream that tells when it has come to its end, or cannot be read any more. The protocol's library keeps that to itself. */
final class EndNotice extends FilterInputStream {
    private final CountDownLatch ended = new CountDownLatch(1);

    EndNotice(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = super.read(bytes, offset, length);
            if (count < 0) {
                ended.countDown();
            }
            return count;
        } catch (IOException e) {
            ended.countDown();
            throw e;
        }
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }
}
