package org.tadmor.sources.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.RejectCode;

/**
 * Which addresses may be fetched: those of the public web, so that no feed or redirect makes Tadmor ask a machine inside the user's own
 * network. Names are looked up before each request; Java keeps what it found for the request itself.
 */
public final class AddressPolicy {
    private final boolean allowPrivate;

    /** @param allowPrivate whether loopback and private networks may be asked as well */
    public AddressPolicy(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** Why an address is not fetched, or null where it may be. */
    WebAnswer.@Nullable Failed refusal(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
            return WebAnswer.Failed.of(RejectCode.FORBIDDEN, "is no http or https address with a host: " + address);
        }
        if (allowPrivate) {
            return null;
        }
        try {
            for (InetAddress found : InetAddress.getAllByName(address.getHost())) {
                if (isPrivate(found)) {
                    return WebAnswer.Failed.of(
                            RejectCode.FORBIDDEN,
                            "lies in a private network (" + found.getHostAddress() + "); --allow-private fetches it");
                }
            }
            return null;
        } catch (UnknownHostException e) {
            return WebAnswer.Failed.of(RejectCode.UNREADABLE, "has a host that is not known: " + address.getHost());
        }
    }

    /** Loopback, private, link-local, shared, reserved and multicast addresses, and IPv6 addresses that hold such a one of IPv4. */
    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
            return uniqueLocal || holdsPrivate(bytes);
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
    }

    /** IPv4 inside IPv6: NAT64 (64:ff9b::/96), 6to4 (2002::/16) and the old compatible form (::/96). */
    private static boolean holdsPrivate(byte[] bytes) {
        int at = -1;
        if (bytes[0] == 0x20 && bytes[1] == 0x02) {
            at = 2;
        } else if (bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B) {
            at = 12;
        } else {
            int zeros = 0;
            while (zeros < 12 && bytes[zeros] == 0) {
                zeros++;
            }
            at = zeros == 12 ? 12 : -1;
        }
        try {
            return at >= 0
                    && isPrivate(InetAddress.getByAddress(
                            new byte[] {bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
