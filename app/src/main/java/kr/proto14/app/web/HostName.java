package kr.proto14.app.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that a call gives us in its {@code Host} header, without the port.
 *
 * <p>A page of a stranger can let its own name point to this machine (DNS rebinding) and would then
 * be allowed to read what we answer; the name gives it away.
 *
 * @param name in lower case
 */
record HostName(String name) {
  private static final Pattern HEADER =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[0-9A-Za-z._-]{1,253})(?::\\d{1,5})?");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|\\[::1]|127(\\.\\d{1,3}){3}");

  /** Reads a header; empty where it has no form we know. */
  static Optional<HostName> parse(String header) {
    Matcher form = HEADER.matcher(header);
    return form.matches()
        ? Optional.of(new HostName(form.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether it means this machine on any machine. */
  boolean isLoopback() {
    return LOOPBACK.matcher(name).matches();
  }

  /** Whether a stranger could own it: every name with a dot, but not an address. */
  boolean canBeBent() {
    boolean address = name.startsWith("[") || IPV4.matcher(name).matches();
    return !address && name.contains(".");
  }
}
