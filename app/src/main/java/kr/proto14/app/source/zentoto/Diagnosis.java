package kr.proto14.app.source.zentoto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.Reply;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.source.http.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Judges an answer by its status and by what kind of page it is. */
final class Diagnosis {
  private static final String MAINTENANCE = "점검";
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

  private Diagnosis() {}

  static Verdict of(Reply reply) {
    if (reply.oversize()) {
      return bad(FaultKind.CHANGED, false, "The answer is larger than %d bytes.", Wire.LIMIT);
    }
    Document page;
    try {
      page = parsed(reply);
    } catch (IOException | RuntimeException e) {
      // The parser refuses nothing by contract; whatever it throws, the page is none we know.
      return bad(FaultKind.CHANGED, false, "The page cannot be read as one.");
    }
    boolean speaksOfRounds = reply.status() == 200 && PageReader.isAboutRounds(page);
    // A notice of maintenance may stand on a page that is as good as ever.
    if (!speaksOfRounds && page.text().contains(MAINTENANCE)) {
      return bad(
          FaultKind.MAINTENANCE,
          false,
          "HTTP %d with a page that speaks of maintenance (점검).",
          reply.status());
    }
    if (reply.status() != 200) {
      return ofStatus(reply.status());
    }
    return speaksOfRounds
        ? new Verdict.Good(page)
        : bad(
            FaultKind.CHANGED,
            reply.body().length == 0,
            "HTTP 200 with a page of %d bytes without rounds and matches.",
            reply.body().length);
  }

  private static Verdict ofStatus(int status) {
    if (status >= 500) {
      return bad(FaultKind.SITE_DOWN, true, "The site answered HTTP %d.", status);
    }
    if (status == 401 || status == 403 || status == 429 || status == 451) {
      return bad(FaultKind.BLOCKED, false, "The site refused us with HTTP %d.", status);
    }
    return bad(FaultKind.CHANGED, false, "The site answered HTTP %d in place of a page.", status);
  }

  private static Document parsed(Reply reply) throws IOException {
    return Jsoup.parse(
        new ByteArrayInputStream(reply.body()), charset(reply.header("Content-Type")), "");
  }

  /** The charset of the header where there is such a one; else the page's own word is taken. */
  private static @Nullable String charset(String contentType) {
    Matcher named = CHARSET.matcher(contentType);
    if (!named.find()) {
      return null;
    }
    try {
      return Charset.forName(named.group(1)).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Verdict.Bad bad(
      FaultKind kind, boolean mayPass, String format, Object... arguments) {
    return new Verdict.Bad(kind, Wording.of(format, arguments), mayPass);
  }
}
