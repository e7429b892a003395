package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kr.proto14.engine.basketball.MarginFit;
import kr.proto14.engine.soccer.LeagueFit;
import kr.proto14.engine.soccer.OutcomeLogit;
import kr.proto14.engine.soccer.wide.CrossView;
import kr.proto14.engine.soccer.wide.NationView;

/** What came of fitting a model. */
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

  /**
   * How a model pools its views.
   *
   * @param learned empty where too few forecasts could be made to learn it
   * @param rows how many matches were there to learn from
   */
  record Pool(Optional<OutcomeLogit> learned, long rows) implements Fitted {
    public Pool {
      requireNonNull(learned, "learned");
    }
  }

  /** How leagues compare. */
  record Cross(CrossView view) implements Fitted {
    public Cross {
      requireNonNull(view, "view");
    }
  }

  /** How national teams are rated. */
  record Nations(NationView view) implements Fitted {
    public Nations {
      requireNonNull(view, "view");
    }
  }

  /** It does not, for a reason that the message bundles have. */
  record Unknown(String reason) implements Fitted {
    public Unknown {
      requireNonNull(reason, "reason");
    }
  }
}
