package gradlab.experiment.edit;

import gradlab.data.Csv;
import gradlab.data.DataSource;
import gradlab.data.Generator;
import gradlab.data.Sampling;
import gradlab.data.prepare.Split;
import gradlab.experiment.DataPlan;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the rows of a source are for, and where it stands in a plan. */
public enum SourceRole {
    /** To learn from, and, by the shares of the split, for all else. */
    LEARNED {
        @Override
        public DataSource in(DataPlan plan) {
            return plan.source();
        }

        @Override
        public DataPlan put(DataPlan plan, DataSource source) {
            return plan.withSource(source);
        }
    },
    /** To validate on alone. */
    VALIDATED {
        @Override
        public @Nullable DataSource in(DataPlan plan) {
            return plan.validationSource();
        }

        @Override
        public DataPlan put(DataPlan plan, DataSource source) {
            return plan.withoutValidationShare().withValidationSource(source);
        }
    };

    /** The source that has the role; null where none has. */
    public abstract @Nullable DataSource in(DataPlan plan);

    /** The plan with another source in the role. */
    public abstract DataPlan put(DataPlan plan, DataSource source);

    /** Where it stands in an experiment. */
    public String address() {
        return this == LEARNED ? "data.source" : "data.validation_source";
    }

    /** A name for something that there is once for each role. */
    public String id(String part) {
        return this == LEARNED ? part : "validation-" + part;
    }

    /**
     * A plan that validates on another source, to begin with: one of the same columns, drawn from
     * the next seed, or a table that has yet to be named.
     */
    public static DataPlan validatingElsewhere(DataPlan plan) {
        return VALIDATED.put(plan, sibling(plan.source()));
    }

    private static DataSource sibling(DataSource source) {
        return switch (source) {
            case Generator drawn -> {
                Sampling next =
                        Knobs.set(drawn.sampling(), Sampling::seed).to(drawn.sampling().seed() + 1);
                yield Knobs.set(drawn, Generator::sampling).to(next);
            }
            case Csv table ->
                    Knobs.set(
                                    Knobs.set(Knobs.set(table, Csv::path).to(""), Csv::target)
                                            .to(List.of()),
                                    Csv::inputs)
                            .to(List.of());
            default -> source;
        };
    }

    /** A plan that validates on a share of its own source again: half of what trained. */
    public static DataPlan validatingOnItsOwn(DataPlan plan) {
        double half = plan.split().train() / 2;
        Split shared =
                Knobs.set(Knobs.set(plan.split(), Split::train).to(half), Split::validation)
                        .to(half);
        return Knobs.set(plan.withValidationSource(null), DataPlan::split).to(shared);
    }
}
