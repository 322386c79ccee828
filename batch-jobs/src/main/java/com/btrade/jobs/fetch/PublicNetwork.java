package com.btrade.jobs.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Lets a crawler out to the public network only: a page or a redirect may not make it ask this machine, its neighbours or
 * the metadata service of a cloud. The JDK keeps what it resolved for some seconds, so the connection goes to what was judged.
 */
final class PublicNetwork {
    private PublicNetwork() {}

    /** Refuses a host any address of which is not public; one that is not known is left to the connection. */
    static void require(URI uri) throws FetchException {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (!isPublic(address)) {
                    throw new FetchException(
                            uri,
                            "its host has the private address " + address.getHostAddress()
                                    + "; set btrade.crawl.allow-private-addresses to allow that",
                            null);
                }
            }
        } catch (UnknownHostException e) {
            // The connection fails with the same, is tried again and tells.
            return;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? !isLocal6(bytes)
                : address instanceof Inet4Address && !isLocal4(bytes[0] & 0xFF, bytes[1] & 0xFF);
    }

    /** This network, shared space of providers (RFC 6598), benchmarks (RFC 2544) and what is reserved. */
    private static boolean isLocal4(int first, int second) {
        return first == 0
                || first >= 240
                || (first == 100 && (second & 0xC0) == 64)
                || (first == 198 && (second & 0xFE) == 18);
    }

    /** Unique local (RFC 4193), and IPv4 in the clothes of NAT64 (RFC 6052) or 6to4 (RFC 3056). */
    private static boolean isLocal6(byte[] bytes) {
        int head = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return (head & 0xFE00) == 0xFC00 || head == 0x2002 || head == 0x0064 || head == 0;
    }
}
