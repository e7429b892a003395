package kr.proto14.app.source.betman;

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
import kr.proto14.app.source.betman.Verdict.Remedy;

/** Tells our network from the site by the exception alone, without a request elsewhere. */
final class BlameByException implements Blame {
  private final BetmanSettings settings;

  BlameByException(BetmanSettings settings) {
    this.settings = settings;
  }

  @Override
  public Verdict.Bad of(IOException failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return bad(
          FaultKind.BLOCKED,
          Remedy.NONE,
          "No connection within %d ms; the site is reported to answer only inside Korea.",
          Math.min(settings.connectLimit().toMillis(), settings.callLimit().toMillis()));
    }
    if (failure instanceof HttpTimeoutException) {
      return bad(
          FaultKind.SITE_DOWN,
          Remedy.AGAIN,
          "No complete answer within %d ms.",
          settings.callLimit().toMillis());
    }
    if (caused(failure, BlameByException::isOurs)) {
      return bad(
          FaultKind.OUR_NETWORK,
          Remedy.AGAIN,
          "The name %s does not resolve, or there is no route to it.",
          settings.base().getHost());
    }
    if (caused(failure, SSLException.class::isInstance)) {
      return bad(FaultKind.SITE_DOWN, Remedy.AGAIN, "The TLS handshake failed.");
    }
    if (caused(failure, ConnectException.class::isInstance)) {
      return bad(FaultKind.SITE_DOWN, Remedy.AGAIN, "The connection was refused.");
    }
    return bad(FaultKind.SITE_DOWN, Remedy.AGAIN, "The connection broke before a whole answer.");
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

  private static Verdict.Bad bad(
      FaultKind kind, Remedy remedy, String format, Object... arguments) {
    return new Verdict.Bad(kind, Wording.of(format, arguments), remedy);
  }
}
