package kr.proto14.app.source.betman;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An answer looked at as a page.
 *
 * @param isHtml whether it is markup and not JSON
 * @param text what a reader of the page would see, empty where it is JSON
 */
record Page(boolean isHtml, String text) {
  /** The word every Korean maintenance notice contains. */
  static final String MAINTENANCE = "점검";

  private static final int LOOKED_AT = 64 * 1024;
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<!--.*?-->|<script\\b.*?</script>|<style\\b.*?</style>|<[^>]*>");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static Page of(byte[] body) {
    String start = new String(body, 0, Math.min(body.length, LOOKED_AT), UTF_8).strip();
    if (start.startsWith("{") || start.startsWith("[")) {
      return new Page(false, "");
    }
    String seen = UNSEEN.matcher(start).replaceAll(" ");
    return new Page(
        start.startsWith("<"), BLANKS.matcher(seen).replaceAll(" ").toLowerCase(Locale.ROOT));
  }

  boolean isMaintenance() {
    return !isError() && text.contains(MAINTENANCE);
  }

  /** The page the site shows, with HTTP 200, in place of data it will not give. */
  boolean isError() {
    return text.contains("페이지 오류")
        || text.contains("이름이 변경되어")
        || text.contains("접근이 제한")
        || text.contains("access denied");
  }
}
