package kr.proto14.standin;

import java.util.Optional;

/** What can be asked of Betman without a login. */
public enum Endpoint {
  LIST("/buyPsblGame/inqBuyAbleGameInfoList.do"),
  CACHED_LIST("/buyPsblGame/inqCacheBuyAbleGameInfoList.do"),
  POOL_DETAIL("/buyPsblGame/totoGameData.do"),
  GAME_INFO("/buyPsblGame/gameInfoInq.do"),
  CLOSED("/buyPsblGame/closedList.do"),
  CALENDAR("/buyPsblGame/schedule.do"),
  SCORES("/gamebuy/winrst/inqWinrstDetlBody.do"),
  PUBLISHED("/gamebuy/winrst/inqWinrstList.do"),
  /** Every page for people; all of them only set cookies. */
  PAGE("/");

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  /** The path below the base URL. */
  public String path() {
    return path;
  }

  static Optional<Endpoint> at(String method, String path) {
    if (method.equals("GET")) {
      boolean page = path.equals("/") || path.startsWith("/main/mainPage/");
      return page ? Optional.of(PAGE) : Optional.empty();
    }
    for (Endpoint endpoint : values()) {
      if (endpoint != PAGE && method.equals("POST") && endpoint.path.equals(path)) {
        return Optional.of(endpoint);
      }
    }
    return Optional.empty();
  }
}
