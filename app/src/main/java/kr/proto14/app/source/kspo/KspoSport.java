package kr.proto14.app.source.kspo;

/** The sports of our pools, told from all others. */
public enum KspoSport {
  SOCCER,
  BASKETBALL,
  OTHER;

  /** The sport of a Korean name. */
  static KspoSport named(String name) {
    return switch (name) {
      case "축구" -> SOCCER;
      case "농구" -> BASKETBALL;
      default -> OTHER;
    };
  }
}
