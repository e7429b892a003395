package kr.proto14.standin;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The cookies given out with pages. */
final class Sessions {
  private final AtomicInteger count = new AtomicInteger();
  private final Set<String> open = ConcurrentHashMap.newKeySet();

  /** Sets both of Betman's cookies. */
  void begin(Headers answer) {
    String id = String.format(Locale.ROOT, "STANDIN%06d", count.incrementAndGet());
    open.add(id);
    answer.add("Set-Cookie", "JSESSIONID=" + id + "; Path=/; HttpOnly");
    answer.add("Set-Cookie", "CCN_VKEY=" + id + "; Path=/");
  }

  boolean knows(String cookieHeader) {
    return open.stream()
        .anyMatch(
            id ->
                cookieHeader.contains("JSESSIONID=" + id)
                    && cookieHeader.contains("CCN_VKEY=" + id));
  }

  void forget() {
    open.clear();
  }
}
