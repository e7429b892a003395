package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.basketball.MarginFit;
import kr.proto14.engine.soccer.LeagueFit;

/** What came of fitting a model to a league. */
sealed interface Fitted {
  /** The model knows the league. */
  record Known(LeagueFit fit) implements Fitted {
    public Known {
      requireNonNull(fit, "fit");
    }
  }

  /** The model knows a league of basketball. */
  record Rated(MarginFit fit) implements Fitted {
    public Rated {
      requireNonNull(fit, "fit");
    }
  }

  /** It does not, for a reason that the message bundles have. */
  record Unknown(String reason) implements Fitted {
    public Unknown {
      requireNonNull(reason, "reason");
    }
  }
}
