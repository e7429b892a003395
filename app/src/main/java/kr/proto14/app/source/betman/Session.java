package kr.proto14.app.source.betman;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.proto14.app.source.http.SiteSettings;

/** What makes us look like one browser window: headers, and a jar of cookies. Not threadsafe. */
final class Session {
  private static final String USER_AGENT =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/138.0.0.0 Safari/537.36";
  private static final String LANGUAGE = "ko-KR,ko;q=0.9";

  private final SiteSettings settings;
  private CookieManager jar = emptyJar();

  Session(SiteSettings settings) {
    this.settings = settings;
  }

  /** Forgets all cookies. */
  void renew() {
    jar = emptyJar();
  }

  /** Whether a call goes out with cookies. */
  boolean hasCookies(Call call) {
    return !cookies(settings.resolve(call.path())).isEmpty();
  }

  /** A visit to the page that owns a call. */
  HttpRequest visit(Call call, Duration limit) {
    return request(settings.resolve(call.owner()), limit)
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .GET()
        .build();
  }

  /** The call itself, as that page's script would make it. */
  HttpRequest post(Call call, BodyForm form, Duration limit) {
    return request(settings.resolve(call.path()), limit)
        .header("Accept", "application/json, text/javascript, */*; q=0.01")
        .header("Content-Type", "application/json; charset=UTF-8")
        .header("X-Requested-With", "XMLHttpRequest")
        .header("Origin", settings.origin())
        .header("Referer", settings.resolve(call.owner()).toString())
        .POST(HttpRequest.BodyPublishers.ofByteArray(form.body(call)))
        .build();
  }

  /** Keeps the cookies an answer brings; those it cannot read are left out. */
  void remember(URI address, HttpHeaders headers) {
    try {
      jar.put(address, headers.map());
    } catch (IOException | IllegalArgumentException e) {
      // A site without usable cookies is a case some clients report as working.
      return;
    }
  }

  private HttpRequest.Builder request(URI address, Duration limit) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .timeout(limit)
            .header("User-Agent", USER_AGENT)
            .header("Accept-Language", LANGUAGE)
            .header("Accept-Encoding", "gzip");
    cookies(address).forEach(value -> builder.header("Cookie", value));
    return builder;
  }

  private List<String> cookies(URI address) {
    try {
      return jar.get(address, Map.of()).getOrDefault("Cookie", List.of());
    } catch (IOException e) {
      return List.of();
    }
  }

  private static CookieManager emptyJar() {
    return new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER);
  }
}
