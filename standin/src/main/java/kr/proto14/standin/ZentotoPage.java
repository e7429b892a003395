package kr.proto14.standin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A page of one round: the rounds to choose from, and the matches of the chosen one. */
final class ZentotoPage {
  /** A form it never had. */
  private static final Map<String, String> OTHER =
      Map.of("game_no", "data-game", "game_sw", "data-pick", "vote_per", "data-share");

  private ZentotoPage() {}

  static String html(List<Integer> offered, int chosen, List<ZentotoRow> rows, boolean otherForm) {
    String page =
        String.format(
            Locale.ROOT,
            """
            <!DOCTYPE html>
            <html lang="ko">
            <head><meta charset="utf-8"><title>젠토토</title></head>
            <body>
            <nav><span class="">전체메뉴</span></nav>
            <select name="round">
            %s
            </select>
            <table><tbody>
            %s
            </tbody></table>
            </body>
            </html>
            """,
            offered.stream()
                .map(gmTs -> option(gmTs, gmTs == chosen))
                .collect(Collectors.joining("\n")),
            rows.stream().map(ZentotoPage::row).collect(Collectors.joining("\n")));
    return otherForm ? inOtherForm(page) : page;
  }

  private static String inOtherForm(String page) {
    String other = page;
    for (Map.Entry<String, String> word : OTHER.entrySet()) {
      other = other.replace(word.getKey(), word.getValue());
    }
    return other;
  }

  private static String option(int gmTs, boolean chosen) {
    return String.format(
        Locale.ROOT,
        "<option value=\"%06d\"%s>%d년 %d회차</option>",
        gmTs,
        chosen ? " selected" : "",
        2000 + gmTs / 10_000,
        gmTs % 10_000);
  }

  private static String row(ZentotoRow row) {
    return String.format(
        Locale.ROOT,
        """
        <tr><td>%d</td>
        <td><span class="">%s</span><img src="/logo/h.png" class="team-logo"></td>
        <td><img src="/logo/a.png" class="team-logo"><span>%s</span></td>
        <td>%s%s%s</td></tr>""",
        row.number(),
        escaped(row.home()),
        escaped(row.away()),
        share(row, "W", 0),
        share(row, "D", 1),
        share(row, "L", 2));
  }

  private static String share(ZentotoRow row, String sign, int outcome) {
    double share = row.shares().get(outcome);
    return String.format(
        Locale.ROOT,
        "<p class=\"vote\" game_no=\"%d\" game_sw=\"%s\" vote_per=\"%.4f\">%.2f%%</p>",
        row.number(),
        sign,
        share,
        share * 100);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
