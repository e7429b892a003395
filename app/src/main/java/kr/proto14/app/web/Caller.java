package kr.proto14.app.web;

import static java.util.Objects.requireNonNull;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Who calls.
 *
 * @param peer the other end of the connection
 * @param host the name we were called by
 * @param passedOn whether a proxy says that it calls for somebody else
 */
record Caller(InetAddress peer, HostName host, boolean passedOn) {
  Caller {
    requireNonNull(peer, "peer");
    requireNonNull(host, "host");
  }

  /**
   * Whether it is on this machine or in a private network, calls for itself, and is not a page in a
   * browser that was led here by a name of its own.
   */
  boolean isNear() {
    return !passedOn && isPrivate() && !host.canBeBent();
  }

  private boolean isPrivate() {
    return peer.isLoopbackAddress()
        || peer.isSiteLocalAddress()
        || peer.isLinkLocalAddress()
        || isUniqueLocal();
  }

  /** fc00::/7, private addresses of IPv6, which the JDK does not count as site-local. */
  private boolean isUniqueLocal() {
    return peer instanceof Inet6Address && (peer.getAddress()[0] & 0xfe) == 0xfc;
  }
}
