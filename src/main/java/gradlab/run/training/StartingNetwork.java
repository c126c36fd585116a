package gradlab.run.training;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Network;
import gradlab.experiment.Experiment;
import gradlab.experiment.StartFrom;
import gradlab.run.predict.NetworkMaker;

import java.nio.file.Path;

/** The network of an experiment as it is before its first step. */
public final class StartingNetwork {
    private StartingNetwork() {}

    /**
     * With weights drawn from the seed, or taken from the run that the experiment starts from.
     *
     * @param named whose layers all have names
     * @param folder what relative paths in the experiment are relative to
     * @throws IllegalArgumentException when the layers make no network
     */
    public static Network of(Experiment named, PreparedData data, Path folder) {
        Network network = NetworkMaker.network(named, data);
        StartFrom start = named.training().startFrom();
        if (start != null) {
            network.load(StartingWeights.of(start, named, folder));
        }
        return network;
    }
}
