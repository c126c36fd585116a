package gradlab.lesson.figure;

import gradlab.experiment.NearestWord;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that the figures of a lesson may use.
 *
 * @param runs all runs, those of families by their members' names
 * @param families by name
 * @param points that the lesson names
 */
public record FigureScope(Set<String> runs, Map<String, Family> families, Set<String> points) {
    /** Keeps its own copies. */
    public FigureScope {
        runs = Set.copyOf(runs);
        families = Map.copyOf(families);
        points = Set.copyOf(points);
    }

    /** What is wrong with the names in a figure, each with its column. */
    public List<Message> check(FigureExpression figure) {
        List<Message> wrong = new ArrayList<>();
        check(figure, Set.of(), wrong);
        return wrong;
    }

    /** The runs that have to be trained for a figure, by name; those of the bench aside. */
    public Set<String> needed(FigureExpression figure) {
        Set<String> needed = new HashSet<>();
        for (RunName name : figure.runs()) {
            Family family = families.get(name.base());
            if (family == null) {
                needed.add(name.key());
            } else if (name.member().isEmpty()) {
                needed.addAll(family.members());
            } else if (family.values().contains(name.member())) {
                for (int seed = 0; seed < family.seeds(); seed++) {
                    needed.add(family.member(name.member(), seed));
                }
            } else {
                needed.add(name.key());
            }
        }
        needed.remove(RunName.BENCH);
        return needed;
    }

    private void check(FigureExpression figure, Set<String> bound, List<Message> wrong) {
        switch (figure) {
            case Over over -> {
                checkOver(over, wrong);
                Set<String> more = new HashSet<>(bound);
                more.add(over.family());
                check(over.of(), more, wrong);
            }
            case Negative negative -> check(negative.of(), bound, wrong);
            case Transformed transformed -> check(transformed.of(), bound, wrong);
            case Aggregate aggregate -> check(aggregate.of(), bound, wrong);
            case Several several -> several.of().forEach(each -> check(each, bound, wrong));
            case Arithmetic both -> {
                check(both.left(), bound, wrong);
                check(both.right(), bound, wrong);
            }
            case Count count -> {
                check(count.of(), bound, wrong);
                check(count.condition().bound(), bound, wrong);
            }
            case FirstWhere first -> {
                check(first.of(), bound, wrong);
                check(first.condition().bound(), bound, wrong);
            }
            case PredictionFigure prediction -> {
                checkPoint(prediction.run(), prediction.point(), wrong);
                checkRun(prediction.run(), bound, wrong);
            }
            case ActivationFigure activation -> {
                checkPoint(activation.run(), activation.point(), wrong);
                checkRun(activation.run(), bound, wrong);
            }
            case Constant _, RuleWord _ -> {}
            case Reading _,
                    Ending _,
                    RunCount _,
                    TestFigure _,
                    WeightFigure _,
                    SettingFigure _,
                    DoctorFigure _ ->
                    figure.runs().forEach(run -> checkRun(run, bound, wrong));
        }
    }

    private void checkOver(Over over, List<Message> wrong) {
        if (!over.family().equals(Over.SEEDS)) {
            Family family = families.get(over.family());
            if (family == null || !family.varies()) {
                wrong.add(unknown(over.column(), over.family(), Message.of("no family"), names()));
            }
            return;
        }
        boolean any =
                over.of().runs().stream()
                        .map(name -> families.get(name.base()))
                        .anyMatch(family -> family != null && family.seeds() > 1);
        if (!any) {
            wrong.add(
                    Message.of(
                            "column {0}: none of these runs is trained with several seeds: give"
                                    + " one of their experiments `seeds`, as in \"seeds\": 5",
                            over.column()));
        }
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        families.values().stream().filter(Family::varies).map(Family::name).forEach(names::add);
        names.add(Over.SEEDS);
        return names;
    }

    private void checkRun(RunName run, Set<String> bound, List<Message> wrong) {
        if (run.base().equals(RunName.BENCH) && run.member().isEmpty()) {
            return;
        }
        Family family = families.get(run.base());
        if (family == null) {
            if (!runs.contains(run.key())) {
                wrong.add(
                        unknown(
                                run.column(),
                                run.key(),
                                Message.of("not among the lesson's experiments"),
                                bases()));
            }
            return;
        }
        if (!run.member().isEmpty()) {
            if (!family.members().contains(run.key())) {
                wrong.add(
                        unknown(
                                run.column(),
                                run.key(),
                                Message.of("none of this family"),
                                family.members()));
            }
        } else if (family.varies() && !bound.contains(run.base())) {
            wrong.add(
                    Message.of(
                            "column {0}: `{1}` is a family of runs: name one, as in {2}, or go over"
                                    + " all, as in max over {1} of {1}.loss",
                            run.column(), run.base(), family.members().getFirst()));
        }
    }

    private Collection<String> bases() {
        Set<String> bases = new HashSet<>(families.keySet());
        runs.stream().filter(run -> run.indexOf('[') < 0).forEach(bases::add);
        return bases.stream().sorted().toList();
    }

    private void checkPoint(RunName run, String point, List<Message> wrong) {
        if (!point.isEmpty() && !points.contains(point)) {
            wrong.add(unknown(run.column(), point, Message.of("no point of the lesson"), points));
        }
    }

    private static Message unknown(
            int column, String word, Message what, Collection<String> known) {
        return Message.of(
                "column {0}: `{1}` is {2}{3}",
                column,
                word,
                what,
                NearestWord.to(word, known)
                        .map(near -> Message.of(": did you mean `{0}`?", near))
                        .orElse(Message.of(": there are {0}.", String.join(", ", known))));
    }
}
