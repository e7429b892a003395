package kr.proto14.app.source.betman;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * One of the site's calls.
 *
 * @param name what it is called in faults and beside raw answers
 * @param path the site's path
 * @param owner the page that owns the call, as path and query: sent as {@code Referer}
 * @param parameters the body without {@code _sbmInfo}
 */
record Call(String name, String path, String owner, Map<String, Object> parameters) {
  static final String FIXED_ODDS = "G101";

  private static final String BUYABLE = "/buyPsblGame/";
  private static final String RESULT = "/gamebuy/winrst/";
  private static final String PAGES = "/main/mainPage/gamebuy/";
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

  Call {
    parameters = Map.copyOf(parameters);
  }

  static Call list() {
    return new Call(
        "list", BUYABLE + "inqBuyAbleGameInfoList.do", PAGES + "buyableGameList.do", Map.of());
  }

  static Call cachedList() {
    return new Call(
        "cached list",
        BUYABLE + "inqCacheBuyAbleGameInfoList.do",
        PAGES + "buyableGameList.do",
        Map.of());
  }

  static Call detail(RoundId id) {
    return new Call(
        "detail " + id,
        BUYABLE + "totoGameData.do",
        slip(id.pool().gameId(), id.gmTs()),
        Map.of("gmId", id.pool().gameId(), "gmTs", id.gmTs()));
  }

  static Call gameInfo(RoundId id) {
    return gameInfo("game info " + id, id.pool().gameId(), id.gmTs());
  }

  static Call odds(int gmTs) {
    return gameInfo("odds " + FIXED_ODDS + "-" + gmTs, FIXED_ODDS, gmTs);
  }

  static Call closed(Pool pool, int page, int start, int length) {
    return closed(pool.gameId(), page, start, length);
  }

  static Call closedFixtures(int start, int length) {
    return closed(FIXED_ODDS, start / length + 1, start, length);
  }

  static Call schedule(Pool pool, YearMonth month) {
    return new Call(
        "schedule " + pool.gameId() + " " + month,
        BUYABLE + "schedule.do",
        PAGES + "gameScheduleList.do?gmId=" + pool.gameId(),
        Map.of(
            "draw",
            1,
            "start",
            1,
            "perPage",
            10,
            "searchValue",
            "",
            "gmId",
            pool.gameId(),
            "league",
            "",
            "team",
            "",
            "yearMonth",
            MONTH.format(month)));
  }

  static Call results(RoundId id) {
    String gmTs = Integer.toString(id.gmTs());
    return new Call(
        "results " + id,
        RESULT + "inqWinrstDetlBody.do",
        PAGES + "winrstDetl.do?gmId=" + id.pool().gameId() + "&gmTs=" + gmTs,
        Map.of(
            "draw",
            1,
            "start",
            1,
            "perPage",
            -1,
            "searchValue",
            "",
            "mbrNum",
            "",
            "gmId",
            id.pool().gameId(),
            "gmTs",
            gmTs));
  }

  static Call fixtureResults(int gmTs) {
    return new Call(
        "results " + FIXED_ODDS + "-" + gmTs,
        RESULT + "inqWinrstDetlBody.do",
        PAGES + "winrstDetl.do?gmId=" + FIXED_ODDS + "&gmTs=" + gmTs,
        Map.of("gmId", FIXED_ODDS, "gmTs", Integer.toString(gmTs)));
  }

  static Call published() {
    return new Call(
        "published results", RESULT + "inqWinrstList.do", PAGES + "winrstList.do", Map.of());
  }

  private static Call closed(String gameId, int page, int start, int length) {
    return new Call(
        "closed list " + gameId + " from " + start,
        BUYABLE + "closedList.do",
        PAGES + "closedGameList.do",
        Map.of("gmId", gameId, "draw", page, "start", start, "length", length));
  }

  private static Call gameInfo(String name, String gameId, int gmTs) {
    return new Call(
        name,
        BUYABLE + "gameInfoInq.do",
        slip(gameId, gmTs),
        Map.of("gmId", gameId, "gmTs", gmTs, "gameYear", ""));
  }

  private static String slip(String gameId, int gmTs) {
    return PAGES + "gameSlip.do?frameType=typeA&gmId=" + gameId + "&gmTs=" + gmTs;
  }
}
