/** What to mark, and what it returns: hit distributions, the best ticket for a budget, prizes. */
@NullMarked
package kr.proto14.engine.ticket;

import org.jspecify.annotations.NullMarked;
