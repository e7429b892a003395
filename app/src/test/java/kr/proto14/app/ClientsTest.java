package kr.proto14.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import kr.proto14.app.source.http.SiteSettings;
import org.junit.jupiter.api.Test;

class ClientsTest {
  private static final SiteSettings SITE = SiteSettings.polite(URI.create("http://127.0.0.1:9"));

  @Test
  void all_runs_share_the_client_of_a_connect_limit() {
    try (Clients clients = new Clients()) {
      HttpClient one = clients.of(SITE);
      assertThat(clients.of(SITE.spaced(Duration.ofSeconds(9)))).isSameAs(one);
      HttpClient brief =
          clients.of(
              SITE.limited(Duration.ofMillis(10), Duration.ofSeconds(1), Duration.ofSeconds(2)));
      assertThat(brief).isNotSameAs(one);
      assertThat(brief.connectTimeout()).contains(Duration.ofMillis(10));
      assertThat(one.connectTimeout()).contains(SITE.connectLimit());
    }
  }

  @Test
  void clients_end_with_the_app() {
    Clients clients = new Clients();
    HttpClient client = clients.of(SITE);
    clients.close();
    assertThat(client.isTerminated() || awaited(client)).isTrue();
  }

  private static boolean awaited(HttpClient client) {
    try {
      return client.awaitTermination(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
