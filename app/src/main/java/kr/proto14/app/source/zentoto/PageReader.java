package kr.proto14.app.source.zentoto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Team;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The 14 matches of a page.
 *
 * <p>What is known are the attributes of the shares, {@code game_no}, {@code game_sw} (W, D, L) and
 * {@code vote_per}. A match's part of the page is the widest element around its shares that has no
 * other match's; its names are looked for there.
 */
final class PageReader {
  private static final String NUMBER = "game_no";
  private static final String SIGN = "game_sw";
  private static final String SHARE = "vote_per";
  private static final String MARKED = "[" + NUMBER + "][" + SHARE + "]";
  private static final List<String> SIGNS = List.of("W", "D", "L");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,12})?");

  private PageReader() {}

  static boolean isAboutRounds(Document page) {
    return page.selectFirst(MARKED) != null
        || page.select("option[value]").stream().anyMatch(OptionReader::is);
  }

  /**
   * Reads the matches, in the order of their numbers.
   *
   * @throws Unusable if they are not 14, numbered 1 to 14, with names and shares
   */
  static List<Row> read(Document page) {
    SortedMap<Integer, List<Element>> marks = marks(page);
    if (marks.isEmpty()) {
      throw Unusable.changed("The page marks no matches.");
    }
    if (marks.size() != Pool.MATCHES) {
      throw Unusable.badData("The page has %d matches, not 14.", marks.size());
    }
    if (marks.firstKey() != 1 || marks.lastKey() != Pool.MATCHES) {
      throw Unusable.badData("The match numbers are not 1 to 14.");
    }
    Tally refused = new Tally();
    List<Row> rows = new ArrayList<>();
    marks.forEach((number, own) -> refused.read(() -> row(number, own)).ifPresent(rows::add));
    if (!refused.isEmpty()) {
      throw refused.refusal(Pool.MATCHES - rows.size() + " of 14 matches");
    }
    return rows;
  }

  private static SortedMap<Integer, List<Element>> marks(Document page) {
    SortedMap<Integer, List<Element>> marks = new TreeMap<>();
    for (Element mark : page.select(MARKED)) {
      String number = mark.attr(NUMBER).strip();
      if (!WHOLE.matcher(number).matches()) {
        throw Unusable.changed("A match number is no number.");
      }
      marks.computeIfAbsent(Integer.valueOf(number), _ -> new ArrayList<>()).add(mark);
    }
    return marks;
  }

  private static Row row(int number, List<Element> marks) {
    Shares shares = shares(marks);
    Element part = part(number, marks.getFirst());
    return new Row(number, name(NameReader.home(part)), name(NameReader.away(part)), shares);
  }

  private static Shares shares(List<Element> marks) {
    Map<String, Double> bySign = new HashMap<>();
    for (Element mark : marks) {
      String share = mark.attr(SHARE).strip();
      if (!DECIMAL.matcher(share).matches()) {
        throw Unusable.changed("a share of votes that is no number");
      }
      Double known = bySign.put(mark.attr(SIGN).strip(), Double.valueOf(share));
      if (known != null && !known.equals(Double.valueOf(share))) {
        throw Unusable.badData("two shares of votes for one outcome");
      }
    }
    if (!bySign.keySet().containsAll(SIGNS)) {
      throw Unusable.changed("not three shares of votes");
    }
    return new Shares(
        bySign.getOrDefault("W", 0.0),
        bySign.getOrDefault("D", 0.0),
        bySign.getOrDefault("L", 0.0));
  }

  private static Element part(int number, Element mark) {
    Element widest = mark;
    for (Element around = mark.parent(); around != null; around = around.parent()) {
      if (around.select("[" + NUMBER + "]").stream().anyMatch(other -> !is(number, other))) {
        return widest;
      }
      widest = around;
    }
    return widest;
  }

  private static boolean is(int number, Element mark) {
    String written = mark.attr(NUMBER).strip();
    return WHOLE.matcher(written).matches() && Integer.parseInt(written) == number;
  }

  private static String name(Optional<String> found) {
    String name = found.orElseThrow(() -> Unusable.changed("no team name where it used to be"));
    if (name.indexOf('\uFFFD') >= 0) {
      throw Unusable.changed("a team name in an unknown encoding");
    }
    if (name.length() > Team.MAX_NAME) {
      throw Unusable.badData("a team name of %d characters", name.length());
    }
    return name;
  }
}
