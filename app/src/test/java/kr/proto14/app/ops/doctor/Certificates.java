package kr.proto14.app.ops.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A site with a certificate of a test's own, and clients that trust it or do not. */
final class Certificates implements AutoCloseable {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final KeyStore store;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Certificates(KeyStore store, HttpsServer server) {
    this.store = store;
    this.server = server;
  }

  /**
   * A site on the loopback address.
   *
   * @param host the name in the certificate
   * @param from days from now when it begins, negative for the past
   * @param days how long it is valid
   */
  static Certificates site(String host, int from, int days) {
    try {
      Path folder = Files.createTempDirectory("proto14-tls");
      Path file = folder.resolve("site.p12");
      make(file, host, from, days);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD);
      }
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      Certificates site = new Certificates(store, server);
      server.setExecutor(site.threads);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      server.start();
      return site;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JDK's own tool: no library of ours makes certificates. */
  private static void make(Path file, String host, int from, int days) throws IOException {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-startdate",
                (from < 0 ? "" : "+") + from + "d",
                "-validity",
                Integer.toString(days),
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
    if (tool.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(said);
    }
  }

  /** Sees this site alone, with a client that trusts it. */
  Function<Clock, Probes> trusted() {
    return probes(store, List.of(url()));
  }

  /** Sees this site and others, with a client that trusts nobody of ours. */
  Function<Clock, Probes> untrusted(Certificates... others) {
    return clock ->
        new Probes(
            () -> HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
            clock,
            Stream.concat(Stream.of(this), Stream.of(others))
                .map(site -> new Site("site", site.url()))
                .toList());
  }

  /** Sees this site with a store of certificates that is empty. */
  Function<Clock, Probes> trustingNobody() {
    try {
      KeyStore empty = KeyStore.getInstance("PKCS12");
      empty.load(null, PASSWORD);
      return probes(empty, List.of(url()));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Function<Clock, Probes> probes(KeyStore trusted, List<URI> urls) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return clock ->
          new Probes(
              () ->
                  HttpClient.newBuilder()
                      .sslContext(context)
                      .connectTimeout(Duration.ofSeconds(5))
                      .build(),
              clock,
              urls.stream().map(url -> new Site("site", url)).toList());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI url() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
