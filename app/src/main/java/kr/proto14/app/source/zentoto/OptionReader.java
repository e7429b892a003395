package kr.proto14.app.source.zentoto;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The rounds a page offers, and the one it shows. */
final class OptionReader {
  private static final Pattern VALUE = Pattern.compile("\\d{6}");
  private static final Pattern TEXT = Pattern.compile("(20\\d{2})\\s*년\\s*(\\d{1,4})\\s*회차.*");

  private OptionReader() {}

  /**
   * Rounds in the list of a page.
   *
   * @param offered all of them, oldest first
   * @param shown the selected one
   */
  record Options(List<RoundId> offered, RoundId shown) {
    RoundId newest() {
      return offered.getLast();
    }
  }

  static Options read(Pool pool, Document page) {
    List<Element> entries = page.select("option[value]").stream().filter(OptionReader::is).toList();
    if (entries.isEmpty()) {
      throw Unusable.changed("The page offers no rounds.");
    }
    List<Element> selected = entries.stream().filter(e -> e.hasAttr("selected")).toList();
    if (selected.stream().map(OptionReader::value).distinct().count() > 1) {
      throw Unusable.changed("The page has %d rounds selected.", selected.size());
    }
    TreeSet<RoundId> offered = new TreeSet<>();
    entries.forEach(entry -> offered.add(round(pool, entry)));
    // As a browser does: where none is selected the first one is.
    Element shown = Optional.of(selected).filter(s -> !s.isEmpty()).orElse(entries).getFirst();
    return new Options(List.copyOf(offered), round(pool, shown));
  }

  static boolean is(Element option) {
    return VALUE.matcher(value(option)).matches() && option.text().contains("회차");
  }

  private static String value(Element option) {
    return option.attr("value").strip();
  }

  private static RoundId round(Pool pool, Element option) {
    Matcher text = TEXT.matcher(option.text().strip());
    try {
      RoundId id = RoundId.ofGmTs(pool, Integer.parseInt(value(option)));
      if (text.matches()
          && (Integer.parseInt(text.group(1)) != id.year()
              || Integer.parseInt(text.group(2)) != id.number())) {
        throw Unusable.badData("An offered round and its name say different rounds.");
      }
      return id;
    } catch (IllegalArgumentException e) {
      throw Unusable.badData("An offered round is no year and round number.");
    }
  }
}
