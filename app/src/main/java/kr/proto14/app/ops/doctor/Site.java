package kr.proto14.app.ops.doctor;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * A server outside that we need.
 *
 * @param name such as {@code betman}
 * @param url where it is, without anything secret
 */
public record Site(String name, URI url) {
  public Site {
    requireNonNull(name, "name");
    requireNonNull(url, "url");
  }

  boolean isSecure() {
    return "https".equals(url.getScheme());
  }
}
