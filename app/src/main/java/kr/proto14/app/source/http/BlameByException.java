package kr.proto14.app.source.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import kr.proto14.app.source.FaultKind;

/** Tells our network from the site by the exception alone, without a request elsewhere. */
public final class BlameByException {
  private final SiteSettings settings;

  /** Limits and host are told as these settings have them. */
  public BlameByException(SiteSettings settings) {
    this.settings = settings;
  }

  /** Whose fault it is that a request ended without an answer. */
  public Silence of(IOException failure) {
    if (failure instanceof SpentException spent) {
      return new Silence(
          FaultKind.QUOTA, String.valueOf(spent.getMessage()), false, spent.notBefore());
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return silence(
          FaultKind.BLOCKED,
          false,
          "No connection within %d ms; Korean sites may answer only inside Korea.",
          Math.min(settings.connectLimit().toMillis(), settings.callLimit().toMillis()));
    }
    if (failure instanceof HttpTimeoutException) {
      return silence(
          FaultKind.SITE_DOWN,
          true,
          "No complete answer within %d ms.",
          settings.callLimit().toMillis());
    }
    if (caused(failure, BlameByException::isOurs)) {
      return silence(
          FaultKind.OUR_NETWORK,
          true,
          "The name %s does not resolve, or there is no route to it.",
          settings.base().getHost());
    }
    if (caused(failure, SSLException.class::isInstance)) {
      return silence(FaultKind.SITE_DOWN, true, "The TLS handshake failed.");
    }
    if (caused(failure, ConnectException.class::isInstance)) {
      return silence(FaultKind.SITE_DOWN, true, "The connection was refused.");
    }
    return silence(FaultKind.SITE_DOWN, true, "The connection broke before a whole answer.");
  }

  private static boolean isOurs(Throwable cause) {
    return cause instanceof UnknownHostException
        || cause instanceof UnresolvedAddressException
        || cause instanceof NoRouteToHostException
        || String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("unreachable");
  }

  private static boolean caused(Throwable failure, Predicate<Throwable> test) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .anyMatch(test);
  }

  private static Silence silence(
      FaultKind kind, boolean mayPass, String format, Object... arguments) {
    return new Silence(kind, Wording.of(format, arguments), mayPass);
  }
}
