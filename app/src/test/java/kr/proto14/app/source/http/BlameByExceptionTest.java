package kr.proto14.app.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import kr.proto14.app.source.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlameByExceptionTest {
  private final BlameByException blame =
      new BlameByException(SiteSettings.polite(URI.create("https://site.example")));

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UnknownHostException("x"), FaultKind.OUR_NETWORK),
        Arguments.of(new NoRouteToHostException("x"), FaultKind.OUR_NETWORK),
        Arguments.of(new ConnectException("Network is unreachable"), FaultKind.OUR_NETWORK),
        Arguments.of(
            new ConnectException().initCause(new UnresolvedAddressException()),
            FaultKind.OUR_NETWORK),
        Arguments.of(new ConnectException("Connection refused"), FaultKind.SITE_DOWN),
        Arguments.of(new SSLHandshakeException("reset"), FaultKind.SITE_DOWN),
        Arguments.of(new HttpTimeoutException("slow"), FaultKind.SITE_DOWN),
        Arguments.of(new IOException("Connection reset"), FaultKind.SITE_DOWN));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void what_may_pass_is_tried_again(IOException failure, FaultKind kind) {
    assertThat(blame.of(failure).kind()).isEqualTo(kind);
    assertThat(blame.of(failure).mayPass()).isTrue();
  }

  @Test
  void no_connection_in_time_looks_like_a_block_of_foreign_addresses() {
    Silence silence = blame.of(new HttpConnectTimeoutException("slow"));
    assertThat(silence.kind()).isEqualTo(FaultKind.BLOCKED);
    assertThat(silence.mayPass()).isFalse();
    assertThat(silence.detail()).contains("10000 ms").contains("Korea");
  }
}
