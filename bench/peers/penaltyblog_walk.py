#!/usr/bin/env python3
"""Forecasts the matches of `make side-by-side` by penaltyblog's Dixon-Coles model, so that both
stand in one table. It needs Python 3.9 or newer with penaltyblog 1.x (pip install penaltyblog).

    python3 bench/peers/penaltyblog_walk.py MATCHES.csv OUT.csv [--xi 0.001] [--years 5]

Walks each league forward: before each day with a match that is asked for (column `asked` is 1) it
fits the model anew to the league's matches of the years before, weighted by exp(-xi * age in days).
A team without a match in that time gets no forecast, and its matches are then left out for all.
Some 50 to 100 ms a fit, so two seasons of five leagues take about two minutes.
"""

import argparse
import csv
import datetime
import math
import sys


def read(path):
    """The matches by league, oldest first."""
    leagues = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            row["day"] = datetime.date.fromisoformat(row["date"])
            leagues.setdefault(row["league"], []).append(row)
    for rows in leagues.values():
        rows.sort(key=lambda row: row["day"])
    return leagues


def fitted(model, past, day, xi):
    """The model fitted to matches before a day, or None where penaltyblog cannot fit it."""
    goal_model = model(
        [int(float(row["hg"])) for row in past],
        [int(float(row["ag"])) for row in past],
        [row["home"] for row in past],
        [row["away"] for row in past],
        [math.exp(-xi * (day - row["day"]).days) for row in past],
    )
    try:
        goal_model.fit()
    except (ValueError, RuntimeError) as failure:
        print(f"{day}: no fit: {failure}", file=sys.stderr)
        return None
    return goal_model


def walk(rows, model, xi, years):
    """Yields each asked match with its three chances."""
    window = datetime.timedelta(days=round(365.25 * years))
    for day in sorted({row["day"] for row in rows if row["asked"] == "1"}):
        past = [row for row in rows if day - window <= row["day"] < day]
        known = {row["home"] for row in past} | {row["away"] for row in past}
        asked = [
            row
            for row in rows
            if row["day"] == day and row["asked"] == "1" and {row["home"], row["away"]} <= known
        ]
        goal_model = fitted(model, past, day, xi) if asked else None
        for row in asked if goal_model else []:
            grid = goal_model.predict(row["home"], row["away"])
            yield row, (grid.home_win, grid.draw, grid.away_win)


def main():
    parser = argparse.ArgumentParser(description="penaltyblog's forecasts of the same matches")
    parser.add_argument("matches")
    parser.add_argument("out")
    parser.add_argument("--xi", type=float, default=0.001, help="decay a day")
    parser.add_argument("--years", type=float, default=5, help="how far back it looks")
    options = parser.parse_args()
    try:
        from penaltyblog.models import DixonColesGoalModel
    except ImportError:
        sys.exit("penaltyblog is not installed here: pip install penaltyblog")
    leagues = read(options.matches)
    with open(options.out, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["league", "date", "home", "away", "p_home", "p_draw", "p_away"])
        for league in sorted(leagues):
            told = 0
            for row, chances in walk(leagues[league], DixonColesGoalModel, options.xi, options.years):
                out.writerow([league, row["date"], row["home"], row["away"], *map(float, chances)])
                told += 1
            print(f"{league}: {told} forecasts", file=sys.stderr)


if __name__ == "__main__":
    main()
