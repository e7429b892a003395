package kr.proto14.standin;

/** A game of Betman's that the stand-in can show; two of them are there only as noise. */
public enum Game {
  SOCCER("G011", "축구토토 승무패", "승무패", "TSCWDL", Sport.SOCCER),
  BASKETBALL("G027", "농구토토 승5패", "승5패", "TBKWFL", Sport.BASKETBALL),
  BASEBALL("G024", "야구토토 승1패", "승1패", "TBSWOL", Sport.BASEBALL),
  FIXED_ODDS("G101", "프로토 승부식", "승부식", "PPTPVE", Sport.PROTO),
  RECORD("G102", "프로토 기록식", "기록식", "PPTPRC", Sport.PROTO);

  private final String gmId;
  private final String title;
  private final String nickName;
  private final String typeCode;
  private final Sport sport;

  Game(String gmId, String title, String nickName, String typeCode, Sport sport) {
    this.gmId = gmId;
    this.title = title;
    this.nickName = nickName;
    this.typeCode = typeCode;
    this.sport = sport;
  }

  /** Betman's id, such as {@code G011}. */
  public String gmId() {
    return gmId;
  }

  /** The sport its matches are of. */
  public Sport sport() {
    return sport;
  }

  /** The game with Betman's id. */
  public static Game of(String gmId) {
    for (Game game : values()) {
      if (game.gmId.equals(gmId)) {
        return game;
      }
    }
    throw new IllegalArgumentException("no game " + gmId);
  }

  String title() {
    return title;
  }

  String nickName() {
    return nickName;
  }

  String typeCode() {
    return typeCode;
  }

  boolean isPool() {
    return sport != Sport.PROTO;
  }
}
