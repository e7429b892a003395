package kr.proto14.engine.pool;

/** A score of one match, typed by how much of the match it covers. */
public sealed interface Score {
  /** A score no sport of ours reaches; what lies above is a fault of the source. */
  int LIMIT = 300;

  /** Goals or points of the home side. */
  int home();

  /** Goals or points of the away side. */
  int away();

  /** Soccer after 90 minutes and stoppage time: the score the pool is settled by. */
  record Regulation(int home, int away) implements Score {
    public Regulation {
      check(home, away);
    }
  }

  /** Soccer that may include extra time or a shoot-out: it never settles a match. */
  record MaybeExtended(int home, int away) implements Score {
    public MaybeExtended {
      check(home, away);
    }
  }

  /** Basketball at the end of the game, overtime included. */
  record Final(int home, int away) implements Score {
    public Final {
      check(home, away);
    }
  }

  private static void check(int home, int away) {
    if (home < 0 || away < 0 || home > LIMIT || away > LIMIT) {
      throw new IllegalArgumentException("not a score: " + home + ":" + away);
    }
  }
}
